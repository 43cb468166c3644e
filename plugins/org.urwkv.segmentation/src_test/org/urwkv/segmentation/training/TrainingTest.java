package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;
import org.urwkv.volume.Geometry;

class TrainingTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    private static TrainingOptionsBuilder options() {
        return TrainingOptions.builder()
                .device(Device.CPU)
                .threads(1)
                .epochs(2)
                .stepsPerEpoch(3)
                .seed(11);
    }

    private static SegmentationModel train(TrainingOptions options, TrainingMonitor monitor) {
        return train(CASES, options, monitor, System::nanoTime);
    }

    private static SegmentationModel train(
            List<MemoryCase> cases,
            TrainingOptions options,
            TrainingMonitor monitor,
            LongSupplier clock) {
        return SmallTraining.of(cases, options, monitor, clock);
    }

    /** Cancels or stops after some steps. */
    private static final class Watch extends Watching {
        int cancelAfter = Integer.MAX_VALUE;
        int stopAfter = Integer.MAX_VALUE;

        @Override
        public void checkCanceled() {
            if (steps() >= cancelAfter) {
                throw new CancellationException();
            }
        }

        @Override
        public boolean stopRequested() {
            return steps() >= stopAfter;
        }

        @Override
        public void progress(double newFraction, String message) {
            assertThat(newFraction).isBetween(0.0, 1.0);
            super.progress(newFraction, message);
        }
    }

    @Test
    void theLossFalls() {
        Watch watch = new Watch();
        SegmentationModel model =
                train(options().epochs(6).stepsPerEpoch(8).learningRate(0.01).build(), watch);
        assertThat(watch.epochs).hasSize(6).isEqualTo(model.log());
        double first = watch.epochs.get(0).trainingLoss();
        assertThat(watch.epochs.get(5).trainingLoss()).isLessThan(0.75 * first);
        assertThat(watch.fraction).isEqualTo(1);
        assertThat(watch.messages.get(watch.messages.size() - 1))
                .matches("Epoch 6/6, loss \\d\\.\\d{3}, 0 s left");
        assertThat(watch.log.get(0))
                .contains("3 cases to train on, 0 held out; labels [2, 5]")
                .contains("patch [16, 16, 16]");
    }

    @Test
    void theModelTellsWhatItIs() {
        SegmentationModel model = train(options().build(), TrainingMonitor.none());
        assertThat(model.labels()).containsOnlyKeys(2, 5);
        assertThat(model.channels()).isEqualTo(1);
        assertThat(model.spacingMm()).containsExactly(1, 1, 1);
        assertThat(model.patchSize()).containsExactly(16, 16, 16);
        assertThat(model.architecture()).isEqualTo(TestModels.architecture(1, 3));
        assertThat(model.provenance().seed()).isEqualTo(11);
        assertThat(model.provenance().epochs()).isEqualTo(2);
        assertThat(model.provenance().bestEpoch()).isEqualTo(2);
        assertThat(model.provenance().bestDice()).isNaN();
        assertThat(model.provenance().device()).isEqualTo("CPU");
        assertThat(model.provenance().threads()).isEqualTo(1);
        assertThat(model.provenance().engine()).startsWith("PyTorch 2.");
        assertThat(model.provenance().trainingCases()).isEqualTo(3);
        assertThat(model.provenance().caseHashes()).hasSize(3).doesNotHaveDuplicates();
        assertThat(model.provenance().computer()).contains(System.getProperty("os.name"));
        assertThat(model.provenance().settings())
                .containsEntry("seed", "11")
                .containsEntry("patch size", "[16, 16, 16]");
        assertThat(model.description().postprocessing()).isEmpty();
        assertThat(model.modelJson()).doesNotContain("boxes");
    }

    @Test
    void equalSeedsGiveEqualBytesAndOthersDoNot() throws IOException {
        byte[] one = bytes(train(options().build(), TrainingMonitor.none()));
        byte[] two = bytes(train(options().build(), new Watch()));
        SegmentationModel other = train(options().seed(12).build(), TrainingMonitor.none());
        assertThat(two).isEqualTo(one);
        assertThat(other.weights())
                .isNotEqualTo(SegmentationModel.read(new ByteArrayInputStream(one)).weights());
    }

    private static byte[] bytes(SegmentationModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void heldOutCasesDecideWhichEpochIsKept() {
        Watch watch = new Watch();
        SegmentationModel model =
                train(
                        options().epochs(4).validationFraction(0.34).learningRate(0.01).build(),
                        watch);
        double best =
                watch.epochs.stream().mapToDouble(EpochRecord::validationDice).max().orElseThrow();
        assertThat(model.provenance().bestDice()).isEqualTo(best);
        int epoch = model.provenance().bestEpoch();
        assertThat(watch.epochs.get(epoch - 1).validationDice()).isEqualTo(best);
        assertThat(model.provenance().validationCases()).isEqualTo(1);
        assertThat(watch.messages.get(watch.messages.size() - 1)).contains(", validation Dice ");
        LearnedPostprocessing learned = model.description().postprocessing().orElseThrow();
        assertThat(learned.diceBefore()).isCloseTo(best, within(1e-12));
        assertThat(learned.diceAfter()).isGreaterThanOrEqualTo(best);
    }

    @Test
    void casesToValidateOnAreNotTrainedOn() {
        SegmentationModel model =
                Training.train(
                        CASES,
                        List.of(MemoryCase.boxes(7), MemoryCase.boxes(8)),
                        null,
                        options().build(),
                        TrainingMonitor.none(),
                        (data, classes) -> TestModels.architecture(data.channels(), classes),
                        System::nanoTime);
        assertThat(model.provenance().trainingCases()).isEqualTo(3);
        assertThat(model.provenance().validationCases()).isEqualTo(2);
        assertThat(model.provenance().bestDice()).isBetween(0.0, 1.0);
    }

    @Test
    void slicesAreNotForAVolumetricNetwork() {
        MemoryCase slice = MemoryCase.of("a", Geometry.axisAligned(32, 32, 1, 1, 1, 1), 1, 1);
        assertThatThrownBy(
                        () ->
                                Training.train(
                                        List.of(slice),
                                        options().preset("TINY").build(),
                                        TrainingMonitor.none()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("All images (1) are single slices (the first is 'a')")
                .hasMessageContaining("network Tiny")
                .hasMessageContaining("planar network");
    }

    @Test
    void withoutABetterValidationPatienceEnds() {
        OptimizationOptions patient =
                new OptimizationOptions(
                        OptimizationOptions.Method.SGD, OptimizationOptions.Decay.COSINE, -1, 0, 3);
        // so low a rate that the Dice stays as it is
        SegmentationModel model =
                train(
                        options()
                                .epochs(50)
                                .validationFraction(0.34)
                                .learningRate(1e-12)
                                .optimization(patient)
                                .build(),
                        TrainingMonitor.none());
        assertThat(model.log()).hasSizeBetween(4, 20);
    }

    @Test
    void voxelsToIgnoreAreNotLearnt() {
        MemoryCase item = CASES.get(0);
        LossOptions ignoring = new LossOptions(0, 0.5, 0.5, false, List.of(), true, 5);
        SegmentationModel model =
                train(
                        List.of(item),
                        options().loss(ignoring).build(),
                        TrainingMonitor.none(),
                        System::nanoTime);
        assertThat(model.labels()).containsOnlyKeys(2);
    }

    /** So large weights that their sum is no number. */
    @Test
    void aTrainingThatDivergesIsTriedWithHalfTheRateAndThenGivenUp() {
        Watch watch = new Watch();
        List<Double> huge = List.of(3e38, 3e38, 3e38);
        LossOptions infinite = new LossOptions(0, 0.5, 0.5, false, huge, true, 0);
        assertThatThrownBy(() -> train(options().epochs(100).loss(infinite).build(), watch))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("diverged");
        assertThat(watch.warnings).hasSize(6).allMatch(w -> w.contains("half the learning rate"));
    }

    @Test
    void cancellingIsFeltWithinAStep() {
        Watch watch = new Watch();
        watch.cancelAfter = 2;
        int threads = Torch.threads();
        assertThatThrownBy(() -> train(options().epochs(1000).build(), watch))
                .isInstanceOf(CancellationException.class);
        assertThat(watch.steps()).isEqualTo(2);
        assertThat(Torch.threads()).isEqualTo(threads);
    }

    @Test
    void stoppingKeepsTheModel() {
        Watch watch = new Watch();
        watch.stopAfter = 5;
        SegmentationModel model = train(options().epochs(1000).build(), watch);
        assertThat(model.weights()).isNotEmpty();
        assertThat(watch.epochs).extracting(EpochRecord::steps).containsExactly(3, 1);
        assertThat(model.provenance().bestEpoch()).isEqualTo(2);
    }

    @Test
    void aTimeLimitEndsTheTrainingWithALowRate() {
        AtomicLong clock = new AtomicLong();
        // each look at the clock takes 50 ms
        LongSupplier ticking = () -> clock.getAndAdd(50_000_000);
        Watch watch = new Watch();
        SegmentationModel model =
                train(CASES, options().epochs(100_000).maxMinutes(0.2).build(), watch, ticking);
        assertThat(clock.get() * 1e-9).isLessThan(13);
        EpochRecord last = watch.epochs.get(watch.epochs.size() - 1);
        assertThat(last.learningRate()).isLessThan(0.1 * 6e-3);
        assertThat(model.provenance().epochs()).isBetween(2, 100);
        assertThat(watch.messages.get(watch.messages.size() - 1))
                .startsWith("Epoch")
                .doesNotContain("/");
        assertThat(String.join("\n", watch.log)).contains("time limit of 0.2 min");
    }

    @Test
    void evenATinyTimeLimitGivesAModel() {
        Watch watch = new Watch();
        SegmentationModel model = train(options().maxMinutes(1e-9).build(), watch);
        assertThat(watch.epochs).extracting(EpochRecord::steps).containsExactly(1);
        assertThat(model.weights()).isNotEmpty();
    }

    @Test
    void casesOfOtherSpacingAreBroughtToTheMedian() {
        List<MemoryCase> cases =
                List.of(
                        CASES.get(0),
                        CASES.get(1),
                        MemoryCase.boxes(9, Geometry.axisAligned(24, 16, 12, 0.7, 1, 1.5)));
        SegmentationModel model =
                train(cases, options().build(), TrainingMonitor.none(), System::nanoTime);
        assertThat(model.spacingMm()).containsExactly(1, 1, 1);
    }

    /** The monitor plays the GPU. */
    @Test
    void aGpuWithTooLittleMemoryIsReportedInASentence() {
        TrainingMonitor monitor =
                new TrainingMonitor() {
                    @Override
                    public void epoch(EpochRecord record) {
                        throw new TorchException("CUDA out of memory. Tried to allocate 2 GiB");
                    }
                };

        assertThatThrownBy(
                        () -> train(options().batchSize(3).patchSize(8, 12, 16).build(), monitor))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("3 patches of 8 x 12 x 16 voxels")
                .hasMessageContaining("choose fewer or smaller patches or the CPU")
                .hasRootCauseInstanceOf(TorchException.class);
    }
}
