package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

class PredictorTest {

    private static final double[][] OBLIQUE = {
        {0.8, 0.1, 0, 12}, {-0.1, 0.8, 0.2, -3}, {0, -0.2, 1.7, 40}, {0, 0, 0, 1}
    };

    /** A model of one channel with labels 3 and 700 on 1 mm voxels, with first weights. */
    private static SegmentationModel model(boolean constant, int winner) throws IOException {
        try (Network network = Networks.create(TestModels.architecture(1, 3), Device.CPU, 4)) {
            if (constant) {
                for (NDArray parameter : network.parameters().values()) {
                    parameter.setRequiresGradient(false);
                    parameter.muli(0);
                    if (parameter.getShape().equals(new Shape(3))) {
                        float[] bias = new float[3];
                        bias[winner] = 5;
                        parameter.set(bias);
                    }
                }
            }
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            Safetensors.write(weights, network.state(), Map.of());
            ModelDescription description =
                    new ModelDescription(
                            network.architecture(),
                            new Preprocessing(1, List.of(1.0, 1.0, 1.0), Normalization.zScore()),
                            List.of(8, 8, 8),
                            new TreeMap<>(Map.of(3, "three", 700, "seven hundred")),
                            TestModels.description().provenance());
            return new SegmentationModel(
                    description, weights.toByteArray(), List.<EpochRecord>of());
        }
    }

    private static Volume image(Geometry grid, int channels) {
        Random random = new Random(1);
        float[] values = new float[(int) grid.voxels() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Volume.ofFloats(grid, channels, values);
    }

    private static LabelVolume predict(SegmentationModel model, Volume image) {
        try (Predictor predictor = new Predictor(model, Device.CPU, 1)) {
            return predictor.predict(image, PredictionMonitor.none());
        }
    }

    @Test
    void aConstantNetworkGivesItsLabelEverywhereOnTheOwnGrid() throws IOException {
        SegmentationModel model = model(true, 2);
        for (Geometry grid :
                List.of(
                        Geometry.axisAligned(11, 9, 13, 1, 1, 1),
                        Geometry.of(10, 12, 5, OBLIQUE),
                        Geometry.axisAligned(1, 2, 3, 4, 4, 0.3))) {
            LabelVolume labels = predict(model, image(grid, 1));
            assertThat(labels.geometry()).isEqualTo(grid);
            assertThat(labels.count(700)).isEqualTo(grid.voxels());
        }
    }

    @Test
    void backgroundIsZero() throws IOException {
        Geometry grid = Geometry.axisAligned(8, 8, 8, 1, 1, 1);
        assertThat(predict(model(true, 0), image(grid, 1)).labels()).isEmpty();
    }

    @Test
    void equalImagesGetEqualLabels() throws IOException {
        SegmentationModel model = model(false, 0);
        Volume image = image(Geometry.of(14, 9, 7, OBLIQUE), 1);
        int threads = Torch.threads();
        try (Predictor predictor = new Predictor(model, Device.CPU, 1)) {
            LabelVolume one = predictor.predict(image, PredictionMonitor.none());
            LabelVolume two = predictor.predict(image, PredictionMonitor.none());
            assertThat(one.toVolume().array()).isEqualTo(two.toVolume().array());
            assertThat(one.labels()).isSubsetOf(3, 700);
        }
        assertThat(Torch.threads()).isEqualTo(threads);
    }

    @Test
    void anotherNumberOfChannelsIsRefused() throws IOException {
        SegmentationModel model = model(true, 1);
        Volume image = image(Geometry.axisAligned(8, 8, 8, 1, 1, 1), 2);
        assertThatThrownBy(() -> predict(model, image))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("2 channels");
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() throws IOException {
        SegmentationModel model = model(true, 1);
        ModelDescription own = model.description();
        ModelDescription other =
                new ModelDescription(
                        TestModels.architecture(1, 4),
                        own.preprocessing(),
                        own.patchSize(),
                        new TreeMap<>(Map.of(1, "one", 3, "three", 700, "seven hundred")),
                        own.provenance());
        SegmentationModel mixed = new SegmentationModel(other, model.weights(), List.of());
        assertThatThrownBy(() -> new Predictor(mixed, Device.CPU, 1))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("head.0");
    }

    /** Cancels when it is asked for the n-th time. */
    private static final class CancelAt implements PredictionMonitor {

        private final int nth;
        private int asked;
        private double done;

        CancelAt(int nth) {
            this.nth = nth;
        }

        @Override
        public void checkCanceled() {
            if (++asked == nth) {
                throw new CancellationException();
            }
        }

        @Override
        public void progress(double fraction) {
            done = fraction;
        }
    }

    /** A network on the processor may take seconds for a window. */
    @Test
    void aPredictionCanBeCancelledBeforeEachBlockOfAWindow() throws IOException {
        SegmentationModel model = model(true, 1);
        Volume image = image(Geometry.axisAligned(8, 8, 8, 1, 1, 1), 1);
        for (Mirroring mirroring : List.of(Mirroring.NONE, Mirroring.IN_PLANE)) {
            PredictionOptions options =
                    PredictionOptions.DEFAULT
                            .withThreads(1)
                            .withWindows(0.5, Importance.GAUSSIAN, mirroring);
            try (Predictor predictor = new Predictor(List.of(model), Device.CPU, options)) {
                CancelAt never = new CancelAt(0);
                predictor.predict(image, never);
                assertThat(never.done).isEqualTo(1);
                assertThat(never.asked).isGreaterThan(10);
                for (int nth = 1; nth <= never.asked; nth++) {
                    CancelAt monitor = new CancelAt(nth);
                    assertThatThrownBy(() -> predictor.predict(image, monitor))
                            .isInstanceOf(CancellationException.class);
                    assertThat(monitor.done).isZero();
                }
                assertThat(predictor.predict(image, never).labels()).containsExactly(3);
            }
        }
    }
}
