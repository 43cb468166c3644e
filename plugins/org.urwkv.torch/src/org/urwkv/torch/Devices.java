package org.urwkv.torch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Devices that compute together: a single one of any kind, or several GPUs. */
public final class Devices {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Devices() {}

    /**
     * Reads what {@link #describe} writes; the GPUs after the first may be their numbers alone.
     *
     * @param text a device as {@link Device#parse} reads it, or several GPUs with commas between
     *     them, such as {@code GPU 0, GPU 1} or {@code GPU 0, 1}
     * @return the devices in the order of the text
     * @throws TorchException if a part of the text is no device, or the devices cannot compute
     *     together
     */
    public static List<Device> parse(String text) {
        List<Device> devices = new ArrayList<>();
        for (String part : String.valueOf(text).split(",", -1)) {
            boolean number = !devices.isEmpty() && NUMBER.matcher(part.trim()).matches();
            devices.add(Device.parse(number ? "GPU " + part.trim() : part));
        }
        check(devices);
        return List.copyOf(devices);
    }

    /**
     * @param devices devices that are to compute together
     * @throws TorchException if one is named twice, or several are not all GPUs
     */
    public static void check(List<Device> devices) {
        Set<Device> seen = new HashSet<>();
        for (Device device : devices) {
            if (devices.size() > 1 && device.kind() != Device.Kind.GPU) {
                throw new TorchException(
                        "Only GPUs compute together, and '%s' names %s beside others. Choose one device, or several GPUs such as GPU 0, GPU 1."
                                .formatted(describe(devices), device));
            }
            if (!seen.add(device)) {
                throw new TorchException(
                        "'%s' names %s twice. Name each GPU once."
                                .formatted(describe(devices), device));
            }
        }
    }

    /**
     * @param devices some devices
     * @return their names with commas between them
     */
    public static String describe(List<Device> devices) {
        return devices.stream().map(Device::toString).collect(Collectors.joining(", "));
    }
}
