package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/**
 * Steps whose batch is shared out among several workers of one device, or among several devices.
 * The processor serves as several devices; GPUs are tried where there are any.
 */
class SharedStepTest {

    private static final LossOptions PER_SAMPLE =
            new LossOptions(0, 0.5, 0.5, true, List.of(), true, 0);

    @BeforeEach
    void oneThread() {
        Torch.setThreads(1);
    }

    /** Who computes the parts of a batch: workers of the first device, or a device each. */
    private record Sharing(int workers, List<Device> devices) {

        Replicas replicas(Network network, Workers threads) {
            return devices.size() == 1
                    ? Replicas.sharing(network, threads)
                    : Replicas.on(devices, network, Precision.FLOAT32, threads);
        }

        int parts() {
            return workers * devices.size();
        }

        @Override
        public String toString() {
            return workers + " on " + devices;
        }
    }

    static Stream<Sharing> sharings() {
        return Stream.of(
                new Sharing(2, List.of(Device.CPU)),
                new Sharing(3, List.of(Device.CPU)),
                new Sharing(1, List.of(Device.CPU, Device.CPU)),
                new Sharing(1, List.of(Device.CPU, Device.CPU, Device.CPU)),
                new Sharing(1, List.of(Device.gpu(0), Device.CPU)),
                new Sharing(1, List.of(Device.gpu(0), Device.gpu(1))));
    }

    private static void assumePresent(Sharing sharing) {
        for (Device device : sharing.devices()) {
            assumeTrue(device.kind() != Device.Kind.GPU || device.index() < Torch.gpus());
        }
    }

    /** Random images, and classes that differ from sample to sample. */
    private static Batch batch() {
        Batch batch = Batch.empty(3, 1, new int[] {8, 8, 4});
        Random random = new Random(1);
        for (int i = 0; i < batch.images().length; i++) {
            batch.images()[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < batch.classes().length; i++) {
            batch.classes()[i] = (byte) (random.nextInt(4) <= i / batch.voxels() ? 1 : 0);
        }
        return batch;
    }

    private static List<Float> weights(Network network) {
        List<Float> numbers = new ArrayList<>();
        for (NDArray weights : network.state().values()) {
            for (float value : weights.toFloatArray()) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    /** Losses of some steps of gradient descent, then all weights. */
    private static List<Float> trained(Sharing sharing, LossOptions loss, int steps) {
        List<Float> numbers = new ArrayList<>();
        OptimizationOptions descent =
                new OptimizationOptions(
                        OptimizationOptions.Method.SGD,
                        OptimizationOptions.Decay.POLYNOMIAL,
                        0,
                        0,
                        0);
        Device first = sharing.devices().get(0);
        try (Network network = Networks.create(TestModels.architecture(1, 2), first, 1);
                Workers workers = new Workers(sharing.parts());
                Replicas replicas = sharing.replicas(network, workers);
                Optimizer optimizer = Optimizer.of(network, descent);
                TrainingStep step = new TrainingStep(optimizer, loss, replicas)) {
            for (int i = 0; i < steps; i++) {
                numbers.add((float) step.run(batch(), 0.01));
            }
            numbers.addAll(weights(network));
        }
        return numbers;
    }

    static Stream<Arguments> sharingsAndLosses() {
        return sharings()
                .flatMap(
                        sharing ->
                                Stream.of(LossOptions.standard(), PER_SAMPLE)
                                        .map(loss -> Arguments.of(sharing, loss)));
    }

    @ParameterizedTest
    @MethodSource("sharingsAndLosses")
    void sharingGivesTheStepsOfTheWholeBatch(Sharing sharing, LossOptions loss) {
        assumePresent(sharing);
        Device first = sharing.devices().get(0);
        List<Float> alone = trained(new Sharing(1, List.of(first)), loss, 3);

        List<Float> shared = trained(sharing, loss, 3);

        // the convolutions of GPUs may round to 10 bits
        float rounding = first.kind() == Device.Kind.GPU ? 1e-3f : 1e-6f;
        assertThat(shared).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            float most = rounding * Math.max(1, Math.abs(alone.get(i)));
            assertThat(shared.get(i)).isEqualTo(alone.get(i), within(most));
        }
        assertThat(alone.get(2)).isLessThan(alone.get(0) - 0.001f);
    }

    @ParameterizedTest
    @MethodSource("sharings")
    void sharingRepeatsToTheBit(Sharing sharing) {
        assumePresent(sharing);
        assumeTrue(sharing.devices().get(0).kind() != Device.Kind.GPU);
        assertThat(trained(sharing, LossOptions.standard(), 3))
                .isEqualTo(trained(sharing, LossOptions.standard(), 3));
    }

    @ParameterizedTest
    @MethodSource("sharings")
    void nativeMemoryIsFreedAfterEachStep(Sharing sharing) {
        assumePresent(sharing);
        Device first = sharing.devices().get(0);
        try (Network network = Networks.create(TestModels.architecture(1, 2), first, 1);
                Workers workers = new Workers(sharing.parts());
                Replicas replicas = sharing.replicas(network, workers);
                Optimizer optimizer = new AdamW(network, 0.01);
                TrainingStep step = new TrainingStep(optimizer, LossOptions.standard(), replicas)) {
            step.run(batch(), 1e-3);
            List<Integer> before = held(replicas);
            step.run(batch(), 1e-3);
            assertThat(held(replicas)).isEqualTo(before);
        }
    }

    private static List<Integer> held(Replicas replicas) {
        List<Integer> arrays = new ArrayList<>();
        for (int i = 0; i < replicas.count(); i++) {
            arrays.add(replicas.get(i).manager().getManagedArrays().size());
        }
        return arrays;
    }

    /** Only the network in training is updated; the others get its weights with the next step. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everyDeviceComputesWithWeightsOfItsOwn(int devices) {
        Sharing sharing = new Sharing(1, Collections.nCopies(devices, Device.CPU));
        try (Network network = Networks.create(TestModels.architecture(1, 2), Device.CPU, 1);
                Workers workers = new Workers(devices);
                Replicas replicas = sharing.replicas(network, workers);
                Optimizer optimizer = new AdamW(network, 0.01);
                TrainingStep step = new TrainingStep(optimizer, LossOptions.standard(), replicas)) {
            List<Float> first = weights(network);
            step.run(batch(), 1e-3);
            List<Float> second = weights(network);
            assertThat(second).isNotEqualTo(first);
            for (int i = 1; i < devices; i++) {
                assertThat(weights(replicas.get(i))).isEqualTo(first);
            }
            step.run(batch(), 1e-3);
            for (int i = 1; i < devices; i++) {
                assertThat(weights(replicas.get(i))).isEqualTo(second);
            }
        }
    }
}
