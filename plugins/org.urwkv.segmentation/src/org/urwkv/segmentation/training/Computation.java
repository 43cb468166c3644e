package org.urwkv.segmentation.training;

import java.util.List;
import java.util.Optional;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;
import org.urwkv.torch.Devices;

/**
 * How the samples of a batch are computed.
 *
 * @param precision of the convolutions
 * @param devices each computes a part of the batch at the same time; the network in training is on
 *     the first
 * @param workers how many threads compute samples of one device at the same time; 1 on several
 *     devices
 * @param threads threads of an operator of each of them
 */
record Computation(Precision precision, List<Device> devices, int workers, int threads) {

    /**
     * Where the user leaves the precision open, it is bfloat16 on processors that multiply matrices
     * of it.
     *
     * <p>On a processor the samples of a batch are computed side by side: threads that share no
     * operator need not wait for each other. Two samples on two threads take 0.9 of the time in
     * float32 and 0.74 in bfloat16, where more of it lies between the operators.
     *
     * <p>Of several devices as many are taken as there are samples, and only the first where
     * samples cannot be told apart. The batch does not grow with them: a training is the same one,
     * and can be resumed, on any number of devices.
     *
     * @param architecture the network
     * @param chosen the user's choice; null for none
     * @param devices the processor or GPUs that the user has chosen
     * @param multipliesBfloat16 whether the processor multiplies matrices of bfloat16
     * @param threads threads that may be used
     * @param batch number of samples
     */
    static Computation of(
            Architecture architecture,
            Precision chosen,
            List<Device> devices,
            boolean multipliesBfloat16,
            int threads,
            int batch) {
        boolean gpu = devices.get(0).kind() == Device.Kind.GPU;
        Precision fast = !gpu && multipliesBfloat16 ? Precision.BFLOAT16 : Precision.FLOAT32;
        Precision precision =
                architecture.slicewise() ? Precision.FLOAT32 : chosen == null ? fast : chosen;
        boolean independent = architecture.independentSamples();
        List<Device> used = devices.subList(0, independent ? Math.min(devices.size(), batch) : 1);
        boolean shared = !gpu && independent && used.size() == 1;
        int workers = shared ? Math.min(threads, batch) : 1;
        int each = Math.max(1, threads / (workers * used.size()));
        return new Computation(precision, used, workers, each);
    }

    /**
     * @param architecture the network
     * @param chosen the processor or GPUs that the user has chosen
     * @return a sentence on those of them that compute nothing, if any
     */
    Optional<String> idle(Architecture architecture, List<Device> chosen) {
        if (devices.size() == chosen.size()) {
            return Optional.empty();
        }
        String idle = Devices.describe(chosen.subList(devices.size(), chosen.size()));
        return Optional.of(
                architecture.independentSamples()
                        ? "A batch of %d patch(es) leaves %s idle; choose a batch size of at least %d to use all %d."
                                .formatted(devices.size(), idle, chosen.size(), chosen.size())
                        : "The network normalises all images of a batch together and so trains on one device, which leaves %s idle."
                                .formatted(idle));
    }
}
