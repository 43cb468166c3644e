package org.urwkv.torch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where tensors live and are computed.
 *
 * @param kind what sort of device
 * @param index number of the GPU, from 0; 0 for the other kinds
 */
public record Device(Kind kind, int index) {

    /** The sorts of devices a user can choose. */
    public enum Kind {
        /** The first GPU if there is one, else the CPU. */
        AUTOMATIC,
        /** The processor. */
        CPU,
        /** A CUDA device. */
        GPU
    }

    /** The first GPU if there is one, else the CPU. */
    public static final Device AUTOMATIC = new Device(Kind.AUTOMATIC, 0);

    /** The processor. */
    public static final Device CPU = new Device(Kind.CPU, 0);

    private static final Pattern GPU_NAME = Pattern.compile("(?i)GPU\\s*(\\d{1,3})");

    /** Checks the index. */
    public Device {
        if (index < 0 || kind != Kind.GPU && index != 0) {
            throw new IllegalArgumentException("No such device: " + kind + " " + index);
        }
    }

    /**
     * @param index number of the GPU, from 0
     * @return that GPU
     */
    public static Device gpu(int index) {
        return new Device(Kind.GPU, index);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code Automatic}, {@code CPU} or {@code GPU n}; the case does not matter
     * @return the device
     * @throws TorchException if the text is none of these
     */
    public static Device parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        if (trimmed.equalsIgnoreCase("Automatic")) {
            return AUTOMATIC;
        }
        if (trimmed.equalsIgnoreCase("CPU")) {
            return CPU;
        }
        Matcher gpu = GPU_NAME.matcher(trimmed);
        if (gpu.matches()) {
            return gpu(Integer.parseInt(gpu.group(1)));
        }
        throw new TorchException(
                "'"
                        + text
                        + "' is no device. Write Automatic, CPU, or GPU and its number (GPU 0).");
    }

    /**
     * Finds the device on this computer; starts PyTorch if need be.
     *
     * @return DJL's name for it
     * @throws TorchException if a GPU is asked for that PyTorch does not see
     */
    public ai.djl.Device resolve() {
        return resolve(Torch.gpus());
    }

    /** As {@link #resolve()}, on a computer with that many GPUs. */
    ai.djl.Device resolve(int gpus) {
        if (kind == Kind.CPU || kind == Kind.AUTOMATIC && gpus == 0) {
            return ai.djl.Device.cpu();
        }
        if (index >= gpus) {
            throw new TorchException(
                    "GPU %d was asked for, but PyTorch sees %d here. Choose Automatic or CPU%s."
                            .formatted(
                                    index,
                                    gpus,
                                    gpus == 0
                                            ? ", or name a PyTorch for CUDA with "
                                                    + Natives.PATH
                                                    + " and install the GPU's driver"
                                            : ""));
        }
        return ai.djl.Device.gpu(index);
    }

    /**
     * @return the processor or the GPU that this is on this computer
     * @throws TorchException if a GPU is asked for that PyTorch does not see
     */
    public Device here() {
        return here(Torch.gpus());
    }

    /** As {@link #here()}, on a computer with that many GPUs. */
    Device here(int gpus) {
        ai.djl.Device device = resolve(gpus);
        return device.isGpu() ? gpu(device.getDeviceId()) : CPU;
    }

    /** {@code Automatic}, {@code CPU} or {@code GPU n}. */
    @Override
    public String toString() {
        return switch (kind) {
            case AUTOMATIC -> "Automatic";
            case CPU -> "CPU";
            case GPU -> "GPU " + index;
        };
    }
}
