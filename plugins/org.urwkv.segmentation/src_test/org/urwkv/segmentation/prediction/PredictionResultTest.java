package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/** What a prediction says beyond the labels, and how models predict together. */
class PredictionResultTest {

    private static final Normalization PLAIN =
            Normalization.clipped(List.of(new Normalization.Range(-100, 100, 0, 1)));

    /** A model of labels 1, 2, ... on 1 mm voxels, with first weights. */
    private static SegmentationModel model(int classes, long seed) throws IOException {
        try (Network network =
                Networks.create(TestModels.architecture(1, classes), Device.CPU, seed)) {
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            Safetensors.write(weights, network.state(), Map.of());
            SortedMap<Integer, String> labels = new TreeMap<>();
            for (int label = 1; label < classes; label++) {
                labels.put(label, "label " + label);
            }
            return new SegmentationModel(
                    new ModelDescription(
                            network.architecture(),
                            new Preprocessing(1, List.of(1.0, 1.0, 1.0), PLAIN),
                            List.of(8, 8, 8),
                            labels,
                            TestModels.description().provenance()),
                    weights.toByteArray(),
                    List.of());
        }
    }

    private static Volume image(int nx, int ny, int nz, int shift) {
        float[] values = new float[nx * ny * nz];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) new Random(i - shift * nx * ny).nextGaussian();
        }
        return Volume.ofFloats(Geometry.axisAligned(nx, ny, nz, 1, 1, 1), 1, values);
    }

    private static PredictionResult predict(
            List<SegmentationModel> models, PredictionOptions options, Volume image) {
        try (Predictor predictor = new Predictor(models, Device.CPU, options.withThreads(1))) {
            return predictor.predictAll(image, PredictionMonitor.none());
        }
    }

    private static PredictionOptions options(int classes, Uncertainty map) {
        List<Integer> all = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            all.add(label);
        }
        return PredictionOptions.DEFAULT.withOutputs(all, map);
    }

    private static float[] values(PredictionResult result, int label) {
        return result.probabilities().get(label).floats(0);
    }

    /** With more classes than features the head comes last; the network itself has it inside. */
    @Test
    void aSingleWindowGivesWhatTheNetworkGives() throws IOException {
        for (int classes : new int[] {2, 9}) {
            SegmentationModel model = model(classes, 3);
            Volume image = image(8, 8, 8, 0);
            PredictionResult result =
                    predict(List.of(model), options(classes, Uncertainty.NONE), image);
            try (Network network =
                            Networks.load(
                                    model.architecture(),
                                    Device.CPU,
                                    new ByteArrayInputStream(model.weights()));
                    NDManager manager = network.manager().newSubManager()) {
                NDArray x = manager.create(image.floats(0), new Shape(1, 1, 8, 8, 8));
                float[] expected = network.forward(x, false).get(0).softmax(1).toFloatArray();
                for (int label = 0; label < classes; label++) {
                    float[] found = values(result, label);
                    for (int i = 0; i < found.length; i++) {
                        assertThat(found[i])
                                .isCloseTo(expected[label * found.length + i], within(1e-5f));
                    }
                }
            }
        }
    }

    @Test
    void labelsAreTheMostProbableAndEntropyIsOfTheProbabilities() throws IOException {
        PredictionResult result =
                predict(
                        List.of(model(5, 1), model(5, 2)),
                        options(5, Uncertainty.ENTROPY),
                        image(11, 9, 13, 0));
        float[] map = result.uncertainty().orElseThrow().floats(0);
        for (int i = 0; i < map.length; i++) {
            double sum = 0;
            double entropy = 0;
            int best = 0;
            for (int label = 0; label < 5; label++) {
                double p = values(result, label)[i];
                sum += p;
                entropy -= p * Math.log(p);
                best = p > values(result, best)[i] ? label : best;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat((double) map[i]).isCloseTo(entropy / Math.log(5), within(1e-5));
            assertThat(result.labels().labelAt(i)).isEqualTo(best);
        }
    }

    @Test
    void probabilitiesOfModelsAreAveraged() throws IOException {
        Volume image = image(9, 8, 12, 0);
        PredictionOptions options = options(3, Uncertainty.DISAGREEMENT);
        PredictionResult one = predict(List.of(model(3, 1)), options, image);
        PredictionResult two = predict(List.of(model(3, 2)), options, image);
        PredictionResult both = predict(List.of(model(3, 1), model(3, 2)), options, image);
        PredictionResult twice = predict(List.of(model(3, 1), model(3, 1)), options, image);
        float[] map = both.uncertainty().orElseThrow().floats(0);
        float largest = 0;
        for (int i = 0; i < map.length; i++) {
            double disagreement = 0;
            for (int label = 0; label < 3; label++) {
                double a = values(one, label)[i];
                double b = values(two, label)[i];
                double mean = (a + b) / 2;
                assertThat((double) values(both, label)[i]).isCloseTo(mean, within(1e-5));
                disagreement += (a * Math.log(a) + b * Math.log(b)) / 2 - mean * Math.log(mean);
            }
            assertThat((double) map[i]).isCloseTo(disagreement / Math.log(3), within(1e-4));
            largest = Math.max(largest, map[i]);
        }
        assertThat(largest).isGreaterThan(0.01f);
        assertThat(twice.uncertainty().orElseThrow().floats(0))
                .containsOnly(new float[] {0}, within(1e-5f));
    }

    /** Where no border is near, windows see the same before and after a shift by their step. */
    @Test
    void aShiftedImageGivesShiftedProbabilities() throws IOException {
        PredictionOptions options = options(3, Uncertainty.NONE);
        List<SegmentationModel> models = List.of(model(3, 1));
        float[] before = values(predict(models, options, image(12, 12, 24, 0)), 1);
        float[] after = values(predict(models, options, image(12, 12, 24, 4)), 1);
        int plane = 12 * 12;
        for (int i = 4 * plane; i < 16 * plane; i++) {
            assertThat(after[i + 4 * plane]).isCloseTo(before[i], within(1e-5f));
        }
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void mirroringBothImageAndViewsChangesNothing() throws IOException {
        PredictionOptions all =
                options(3, Uncertainty.NONE).withWindows(0.5, Importance.CONSTANT, Mirroring.ALL);
        List<SegmentationModel> models = List.of(model(3, 1));
        Volume image = image(8, 8, 8, 0);
        float[] flipped = new float[512];
        for (int i = 0; i < 512; i++) {
            flipped[i] = image.floats(0)[511 - i];
        }
        Volume turned = Volume.ofFloats(image.geometry(), 1, flipped);
        float[] straight = values(predict(models, all, image), 1);
        float[] back = values(predict(models, all, turned), 1);
        for (int i = 0; i < 512; i++) {
            assertThat(back[511 - i]).isCloseTo(straight[i], within(1e-5f));
        }
        PredictionOptions none = options(3, Uncertainty.NONE);
        assertThat(values(predict(models, none, image), 1)).isNotEqualTo(straight);
    }

    @Test
    void batchesAndOverlapsAreAllowed() throws IOException {
        PredictionOptions plain = options(3, Uncertainty.NONE);
        PredictionOptions batches =
                new PredictionOptions(
                        1,
                        0.5,
                        Importance.GAUSSIAN,
                        Mirroring.NONE,
                        5,
                        plain.precision(),
                        plain.probabilities(),
                        Uncertainty.NONE);
        List<SegmentationModel> models = List.of(model(3, 1));
        Volume image = image(13, 10, 14, 0);
        assertThat(values(predict(models, batches, image), 2))
                .containsExactly(values(predict(models, plain, image), 2), within(1e-5f));
        assertThatThrownBy(() -> plain.withWindows(0.95, Importance.GAUSSIAN, Mirroring.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void modelsThatDifferAreRefused() throws IOException {
        List<SegmentationModel> models = List.of(model(3, 1), model(4, 1));
        assertThatThrownBy(() -> new Predictor(models, Device.CPU, PredictionOptions.DEFAULT))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("Model 2 labels {1=label 1, 2=label 2, 3=label 3}");
        assertThatThrownBy(
                        () ->
                                new Predictor(
                                        List.of(model(3, 1)),
                                        Device.CPU,
                                        PredictionOptions.DEFAULT.withOutputs(
                                                List.of(7), Uncertainty.NONE)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("label 7");
    }

    @Test
    void moreClassesHardlyTakeMoreMemory() throws IOException {
        Geometry ct = Geometry.axisAligned(512, 512, 300, 1, 1, 1);
        List<Long> totals = new ArrayList<>();
        for (int classes : new int[] {14, 104}) {
            try (Predictor predictor =
                    new Predictor(
                            List.of(model(classes, 1)), Device.CPU, PredictionOptions.DEFAULT)) {
                totals.add(predictor.estimate(ct).memory().total());
            }
        }
        assertThat(totals.get(1).doubleValue() / totals.get(0)).isBetween(0.9, 1.1);
    }
}
