package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;

/** Whole trainings on several devices, for which the processor serves here. */
class SeveralDevicesTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    private static final List<Device> ONE = List.of(Device.CPU);
    private static final List<Device> TWO = List.of(Device.CPU, Device.CPU);

    /** Two devices have one and two of these patches. */
    private static final int BATCH = 3;

    @TempDir Path folder;

    /**
     * Gradient descent: Adam makes steps of the rounding of biases before a norm, whose slope is 0.
     */
    private static TrainingOptionsBuilder options(List<Device> devices) {
        return TrainingOptions.builder()
                .devices(devices)
                .threads(1)
                .precision(Precision.FLOAT32)
                .batchSize(BATCH)
                .epochs(2)
                .stepsPerEpoch(4)
                .validationFraction(0.34)
                .learningRate(0.01)
                .optimization(
                        new OptimizationOptions(
                                OptimizationOptions.Method.SGD,
                                OptimizationOptions.Decay.POLYNOMIAL,
                                0,
                                0,
                                0))
                .seed(11);
    }

    private static SegmentationModel train(TrainingOptions options, TrainingMonitor monitor) {
        return SmallTraining.of(CASES, options, monitor);
    }

    private static Map<String, float[]> weights(SegmentationModel model) throws IOException {
        Map<String, float[]> weights = new LinkedHashMap<>();
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            Safetensors.read(new ByteArrayInputStream(model.weights()), manager)
                    .forEach((name, array) -> weights.put(name, array.toFloatArray()));
        }
        return weights;
    }

    private static void assertClose(SegmentationModel model, SegmentationModel expected)
            throws IOException {
        Map<String, float[]> weights = weights(model);
        Map<String, float[]> others = weights(expected);
        assertThat(weights).hasSameSizeAs(others);
        weights.forEach(
                (name, values) ->
                        assertThat(values).containsExactly(others.get(name), within(1e-6f)));
    }

    @Test
    void theModelIsThatOfOneDeviceButForRounding() throws IOException {
        SegmentationModel alone = train(options(ONE).build(), new Watching());
        Watching watching = new Watching();

        SegmentationModel together = train(options(TWO).build(), watching);

        assertClose(together, alone);
        // sums in another order: two networks have computed
        assertThat(together.weights()).isNotEqualTo(alone.weights());
        assertThat(together.provenance().bestDice()).isEqualTo(alone.provenance().bestDice());
        assertThat(together.provenance().device()).isEqualTo("CPU, CPU");
        assertThat(watching.warnings).isEmpty();
        assertThat(train(options(TWO).build(), new Watching()).weights())
                .isEqualTo(together.weights());
    }

    /** Is cancelled after the third step. */
    private void cut(List<Device> devices) {
        Watching watching =
                new Watching() {
                    @Override
                    public void checkCanceled() {
                        if (steps() == 3) {
                            throw new CancellationException();
                        }
                    }
                };
        assertThatThrownBy(() -> train(kept(devices), watching))
                .isInstanceOf(CancellationException.class);
    }

    private TrainingOptions kept(List<Device> devices) {
        return options(devices).checkpoints(new CheckpointOptions(folder, 1e-9, true)).build();
    }

    @Test
    void aTrainingThatWasCutOffEndsWithTheSameBytes() {
        Watching whole = new Watching();
        SegmentationModel undisturbed = train(options(TWO).build(), whole);
        cut(TWO);
        Watching watching = new Watching();

        SegmentationModel resumed = train(kept(TWO), watching);

        assertThat(resumed.weights()).isEqualTo(undisturbed.weights());
        assertThat(resumed.log()).isEqualTo(undisturbed.log());
        assertThat(watching.steps()).isLessThan(whole.steps());
    }

    @Test
    void aTrainingGoesOnOnOtherDevices() throws IOException {
        SegmentationModel undisturbed = train(options(ONE).build(), new Watching());
        cut(TWO);
        Watching watching = new Watching();

        SegmentationModel resumed = train(kept(ONE), watching);

        assertClose(resumed, undisturbed);
        assertThat(String.join(" ", watching.log)).contains("Goes on from the checkpoint");
        assertThat(resumed.provenance().device()).isEqualTo("CPU");
    }

    @Test
    void devicesBeyondTheBatchAreLeftIdleWithAWarning() {
        Watching watching = new Watching();

        SegmentationModel model = train(options(TWO).batchSize(1).epochs(1).build(), watching);

        assertThat(model.provenance().device()).isEqualTo("CPU");
        assertThat(watching.warnings)
                .containsExactly(
                        "A batch of 1 patch(es) leaves CPU idle; choose a batch size of at least 2"
                                + " to use all 2.");
    }

    @Test
    void devicesThatCannotComputeTogetherAreRefusedBeforeCasesAreRead() {
        refused(TWO, "Only GPUs compute together");
        refused(List.of(Device.gpu(1), Device.gpu(1)), "'GPU 1, GPU 1' names GPU 1 twice");
        refused(List.of(Device.gpu(998), Device.gpu(999)), "GPU 998 was asked for");
    }

    private static void refused(List<Device> devices, String words) {
        Watching watching = new Watching();
        assertThatThrownBy(() -> Training.train(CASES, options(devices).build(), watching))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining(words);
        assertThat(watching.messages).isEmpty();
    }
}
