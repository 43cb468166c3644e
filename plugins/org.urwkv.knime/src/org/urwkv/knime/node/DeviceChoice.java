package org.urwkv.knime.node;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Devices;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;

/** The setting that says where to compute. */
public final class DeviceChoice {

    /** All GPUs that a computer has, where several can be chosen. */
    public static final String ALL_GPUS = "All GPUs";

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
     * As {@link #parse}, for a text that may name several GPUs, or all.
     *
     * @param gpus asked for the number of GPUs if the text is {@link #ALL_GPUS}
     * @return the devices; empty for all of no GPUs
     */
    public static List<Device> parseSeveral(String text, IntSupplier gpus)
            throws InvalidSettingsException {
        if (ALL_GPUS.equalsIgnoreCase(text.trim())) {
            return IntStream.range(0, gpus.getAsInt()).mapToObj(Device::gpu).toList();
        }
        try {
            return Devices.parse(text);
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
        return present(text, List.of(parse(text)), Torch::gpus, warning).get(0);
    }

    /**
     * Those of several GPUs that this computer has, or the CPU if it has none of them.
     *
     * @param warning told what was taken in place of the others
     */
    public static List<Device> severalPresent(String text, Consumer<String> warning)
            throws InvalidSettingsException {
        return severalPresent(text, Torch::gpus, warning);
    }

    /** As above, on a computer with so many GPUs. */
    static List<Device> severalPresent(String text, IntSupplier gpus, Consumer<String> warning)
            throws InvalidSettingsException {
        return present(text, parseSeveral(text, gpus), gpus, warning);
    }

    private static List<Device> present(
            String text, List<Device> chosen, IntSupplier gpus, Consumer<String> warning) {
        if (chosen.stream().anyMatch(device -> device.kind() != Device.Kind.GPU)) {
            return chosen;
        }
        int seen = gpus.getAsInt();
        List<Device> present = chosen.stream().filter(gpu -> gpu.index() < seen).toList();
        if (present.equals(chosen) && !present.isEmpty()) {
            return present;
        }
        warning.accept(
                "The device '%s' was chosen, but PyTorch sees %d GPU(s) on this computer; %s was used."
                        .formatted(
                                text.trim(),
                                seen,
                                present.isEmpty() ? "the CPU" : Devices.describe(present)));
        return present.isEmpty() ? List.of(Device.CPU) : present;
    }
}
