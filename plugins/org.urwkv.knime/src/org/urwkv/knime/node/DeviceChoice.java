package org.urwkv.knime.node;

import java.util.function.Consumer;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;

/** The setting that says where to compute. */
public final class DeviceChoice {

    private DeviceChoice() {}

    /**
     * @throws InvalidSettingsException with a sentence, if the text names no device
     */
    public static Device parse(String text) throws InvalidSettingsException {
        try {
            return Device.parse(text);
        } catch (TorchException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * The device, or the CPU if it is a GPU that this computer lacks.
     *
     * @param warning told why the CPU was taken
     */
    public static Device present(String text, Consumer<String> warning)
            throws InvalidSettingsException {
        Device device = parse(text);
        if (device.kind() == Device.Kind.GPU && device.index() >= Torch.gpus()) {
            warning.accept(
                    device
                            + " was chosen, but PyTorch sees "
                            + Torch.gpus()
                            + " GPUs on this computer; the CPU was used.");
            return Device.CPU;
        }
        return device;
    }
}
