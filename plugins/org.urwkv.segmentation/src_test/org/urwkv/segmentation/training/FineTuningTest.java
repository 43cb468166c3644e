package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;
import org.urwkv.torch.Device;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

class FineTuningTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    private static SegmentationModel trained;

    @BeforeAll
    static void train() {
        trained = train(CASES, null, options().epochs(6).learningRate(0.01).build());
    }

    private static TrainingOptionsBuilder options() {
        return TrainingOptions.builder()
                .device(Device.CPU)
                .threads(1)
                .stepsPerEpoch(8)
                .augmentation(AugmentationOptions.none())
                .seed(3);
    }

    private static SegmentationModel train(
            List<MemoryCase> cases, SegmentationModel start, TrainingOptions options) {
        return Training.train(
                cases,
                List.of(),
                start,
                options,
                TrainingMonitor.none(),
                (data, classes) -> TestModels.architecture(data.channels(), classes),
                System::nanoTime);
    }

    private static MemoryCase withLabels(MemoryCase item, int... labels) {
        short[] changed = new short[(int) item.labels().geometry().voxels()];
        for (int i = 0; i < changed.length; i++) {
            int label = item.labels().labelAt(i);
            changed[i] = (short) (label == 2 ? labels[0] : label == 5 ? labels[1] : 0);
        }
        return new MemoryCase(
                item.name(), item.image(), LabelVolume.of(item.labels().geometry(), changed));
    }

    @Test
    void theTrainingGoesOnFromWhereTheModelIs() {
        TrainingOptions slow = options().epochs(1).learningRate(1e-5).build();
        double before = trained.log().get(5).trainingLoss();
        assertThat(train(CASES, trained, slow).log().get(0).trainingLoss())
                .isLessThan(1.2 * before);
        assertThat(train(CASES, null, slow).log().get(0).trainingLoss())
                .isGreaterThan(1.5 * before);
    }

    @Test
    void otherLabelsGetAnEndOfTheirOwn() {
        List<MemoryCase> renamed = CASES.stream().map(c -> withLabels(c, 7, 5)).toList();
        List<MemoryCase> fewer = CASES.stream().map(c -> withLabels(c, 7, 0)).toList();
        TrainingOptions once = options().epochs(1).build();
        assertThat(train(renamed, trained, once).labels()).containsOnlyKeys(5, 7);
        SegmentationModel one = train(fewer, trained, once);
        assertThat(one.labels()).containsOnlyKeys(7);
        assertThat(one.architecture()).isEqualTo(TestModels.architecture(1, 2));
    }

    @Test
    void spacingAndPatchAreTheModels() {
        MemoryCase coarse = MemoryCase.boxes(5, Geometry.axisAligned(16, 16, 16, 2, 2, 2));
        SegmentationModel tuned = train(List.of(coarse), trained, options().epochs(1).build());
        assertThat(tuned.spacingMm()).containsExactly(1, 1, 1);
        assertThat(tuned.patchSize()).isEqualTo(trained.patchSize());
        assertThat(tuned.provenance().settings().get("beginning")).matches("[0-9a-f]{64}");
    }

    @Test
    void imagesWithOtherChannelsAreRefused() {
        MemoryCase two = MemoryCase.of("two", Geometry.axisAligned(16, 16, 16, 1, 1, 1), 2, 1);
        assertThatThrownBy(() -> train(List.of(two), trained, options().build()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("1 channel(s), but these have 2");
    }

    @Test
    void slicesAreNotForAModelOfVolumes() {
        MemoryCase slice = MemoryCase.of("flat", Geometry.axisAligned(16, 16, 1, 1, 1, 1), 1, 1);

        assertThatThrownBy(() -> train(List.of(slice), trained, options().build()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("the first is 'flat'")
                .hasMessageContaining("begin with a model of a planar network");
    }

    @Test
    void whereMemoryIsShortABatchIsOnePatch() {
        TrainingOptions little = options().epochs(1).memoryGigabytes(0.359).build();

        assertThat(train(CASES, trained, little).provenance().settings().get("batch size"))
                .isEqualTo("1");
    }
}
