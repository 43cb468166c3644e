package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/** Steps whose batch is shared out among several workers. */
class SharedStepTest {

    @BeforeEach
    void oneThread() {
        Torch.setThreads(1);
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

    /** Losses of some steps of gradient descent, then all weights. */
    private static List<Float> trained(int parts, int steps) {
        List<Float> numbers = new ArrayList<>();
        OptimizationOptions descent =
                new OptimizationOptions(
                        OptimizationOptions.Method.SGD,
                        OptimizationOptions.Decay.POLYNOMIAL,
                        0,
                        0,
                        0);
        try (Network network = Networks.create(TestModels.architecture(1, 2), Device.CPU, 1);
                Workers workers = new Workers(parts);
                Optimizer optimizer = Optimizer.of(network, descent);
                TrainingStep step =
                        new TrainingStep(network, optimizer, LossOptions.standard(), workers)) {
            for (int i = 0; i < steps; i++) {
                numbers.add((float) step.run(batch(), 0.01));
            }
            for (NDArray weights : network.parameters().values()) {
                for (float value : weights.toFloatArray()) {
                    numbers.add(value);
                }
            }
        }
        return numbers;
    }

    @Test
    void sharingGivesTheStepsOfTheWholeBatch() {
        List<Float> alone = trained(1, 3);
        for (int parts : new int[] {2, 3}) {
            List<Float> shared = trained(parts, 3);
            assertThat(shared).hasSameSizeAs(alone);
            for (int i = 0; i < alone.size(); i++) {
                assertThat(shared.get(i)).isEqualTo(alone.get(i), within(1e-5f));
            }
        }
        assertThat(alone.get(2)).isLessThan(alone.get(0));
    }

    @Test
    void sharingRepeatsToTheBit() {
        assertThat(trained(3, 3)).isEqualTo(trained(3, 3));
    }

    @Test
    void nativeMemoryIsFreedAfterEachStep() {
        try (Network network = Networks.create(TestModels.architecture(1, 2), Device.CPU, 1);
                Workers workers = new Workers(2);
                Optimizer optimizer = new AdamW(network, 0.01);
                TrainingStep step =
                        new TrainingStep(network, optimizer, LossOptions.standard(), workers)) {
            step.run(batch(), 1e-3);
            int before = network.manager().getManagedArrays().size();
            step.run(batch(), 1e-3);
            assertThat(network.manager().getManagedArrays()).hasSize(before);
        }
    }
}
