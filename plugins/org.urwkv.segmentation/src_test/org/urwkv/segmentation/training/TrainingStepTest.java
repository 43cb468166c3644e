package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

class TrainingStepTest {

    private final Workers workers = new Workers(1);

    @BeforeEach
    void oneThread() {
        Torch.setThreads(1);
    }

    private static Batch batch(float value) {
        Batch batch = Batch.empty(1, 1, new int[] {8, 8, 4});
        Arrays.fill(batch.images(), value);
        return batch;
    }

    @Test
    void nativeMemoryIsFreedAfterEachStep() {
        try (Network network = Networks.create(TestModels.architecture(1, 2), Device.CPU, 1);
                Replicas alone = Replicas.sharing(network, workers);
                Optimizer optimizer = new AdamW(network, 0.01);
                TrainingStep step = new TrainingStep(optimizer, LossOptions.standard(), alone)) {
            step.run(batch(1), 1e-3);
            int before = network.manager().getManagedArrays().size();
            step.run(batch(1), 1e-3);
            assertThat(network.manager().getManagedArrays()).hasSize(before);
        }
    }

    @Test
    void aStepWithoutAFiniteLossChangesNothing() {
        try (Network network = Networks.create(TestModels.architecture(1, 2), Device.CPU, 1);
                Replicas alone = Replicas.sharing(network, workers);
                Optimizer optimizer = new AdamW(network, 0.01);
                TrainingStep step = new TrainingStep(optimizer, LossOptions.standard(), alone)) {
            float[] before = network.parameters().values().iterator().next().toFloatArray();
            assertThat(step.run(batch(Float.NaN), 1e-3)).isNaN();
            assertThat(network.parameters().values().iterator().next().toFloatArray())
                    .isEqualTo(before);
            assertThat(optimizer.steps()).isZero();
            assertThat(step.run(batch(1), 1e-3)).isFinite();
            assertThat(optimizer.steps()).isEqualTo(1);
        }
    }
}
