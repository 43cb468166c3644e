package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.torch.Device;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** The planar network from cases to labels. */
class PlanarTrainingTest {

    private static final List<Integer> NARROW = List.of(8, 8, 8, 8, 16);

    /** A noisy slice with a bright square, labelled 7. */
    private static MemoryCase square(long seed, int nx, int ny, int channels) {
        Random random = new Random(seed);
        Geometry grid =
                Geometry.of(
                        nx,
                        ny,
                        1,
                        new double[][] {{-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        float[] image = new float[nx * ny * channels];
        short[] labels = new short[nx * ny];
        int left = 2 + random.nextInt(nx - 14);
        int top = 2 + random.nextInt(ny - 14);
        for (int i = 0; i < image.length; i++) {
            int x = i % nx;
            int y = i / nx % ny;
            boolean inside = x >= left && x < left + 10 && y >= top && y < top + 10;
            image[i] = (float) (100 + (inside ? 40 : 0) + 5 * random.nextGaussian());
            labels[i % labels.length] = (short) (inside ? 7 : 0);
        }
        return new MemoryCase(
                "square " + seed,
                Volume.ofFloats(grid, channels, image),
                LabelVolume.of(grid, labels));
    }

    private static TrainingOptionsBuilder options() {
        return TrainingOptions.builder().device(Device.CPU).threads(1).epochs(1).seed(3);
    }

    private static SegmentationModel train(
            List<MemoryCase> cases, TrainingOptions options, PlanarMode mode) {
        return Training.train(
                cases,
                List.of(),
                null,
                options,
                TrainingMonitor.none(),
                (data, classes) ->
                        new PlanarArchitecture(data.channels(), classes, NARROW, 2, mode),
                System::nanoTime);
    }

    @ParameterizedTest
    @EnumSource
    void learnsToFindSquaresOnImagesOfAnySize(PlanarMode mode) {
        List<MemoryCase> cases =
                LongStream.range(0, 12)
                        .mapToObj(seed -> square(seed, 32, seed % 2 == 0 ? 32 : 40, 3))
                        .toList();
        TrainingOptions options =
                options().patchSize(32, 32, 1).batchSize(4).stepsPerEpoch(60).build();

        SegmentationModel model = train(cases, options, mode);

        assertThat(model.patchSize()).containsExactly(32, 32, 1);
        assertThat(model.labels()).containsOnlyKeys(7);
        MemoryCase unseen = square(99, 45, 38, 3);
        try (Predictor predictor = new Predictor(model, Device.CPU, 1)) {
            LabelVolume found = predictor.predict(unseen.image(), PredictionMonitor.none());
            assertThat(found.geometry()).isEqualTo(unseen.image().geometry());
            assertThat(dice(found, unseen.labels(), 7)).isGreaterThan(0.9);
        }
    }

    private static double dice(LabelVolume a, LabelVolume b, int label) {
        long both = 0;
        for (int i = 0; i < a.geometry().voxels(); i++) {
            both += a.labelAt(i) == label && b.labelAt(i) == label ? 1 : 0;
        }
        return 2.0 * both / (a.count(label) + b.count(label));
    }

    @Test
    void volumesAreTrainedSliceBySliceAndLabelledOnTheirGrid() {
        List<MemoryCase> cases = LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();
        TrainingOptions options = options().batchSize(8).stepsPerEpoch(40).build();

        SegmentationModel model = train(cases, options, PlanarMode.CLEAN);

        assertThat(model.patchSize()).containsExactly(16, 16, 1);
        MemoryCase unseen = MemoryCase.boxes(8, Geometry.axisAligned(20, 16, 12, 1, 1, 1.5));
        try (Predictor predictor = new Predictor(model, Device.CPU, 1)) {
            LabelVolume found = predictor.predict(unseen.image(), PredictionMonitor.none());
            assertThat(found.geometry()).isEqualTo(unseen.image().geometry());
            assertThat(found.labels()).contains(2, 5);
        }
    }

    @Test
    void theAutomaticNetworkForImagesIsPlanar() {
        List<MemoryCase> cases = List.of(square(1, 16, 16, 1), square(2, 17, 16, 1));

        SegmentationModel model =
                Training.train(
                        cases,
                        options().stepsPerEpoch(1).batchSize(1).build(),
                        TrainingMonitor.none());

        assertThat(model.architecture()).isEqualTo(PlanarArchitecture.small(1, 2));
        assertThat(model.provenance().preset()).isEqualTo("PLANAR_SMALL");
    }

    @Test
    void greyAndColourImagesDoNotMix() {
        List<MemoryCase> cases = List.of(square(1, 16, 16, 3), square(2, 16, 16, 1));
        TrainingOptions options = options().build();
        assertThatThrownBy(() -> train(cases, options, PlanarMode.CLEAN))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("'square 2' has 1 channel")
                .hasMessageContaining("'square 1' has 3");
    }
}
