package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.PredictionOptions;
import org.urwkv.segmentation.prediction.PredictionResult;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.prediction.Uncertainty;
import org.urwkv.torch.Device;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** Regions from the training to the prediction: a bright core within a less bright whole. */
class RegionTrainingTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(RegionTrainingTest::nested).toList();
    private static final List<Region> REGIONS = Region.parse("whole = 2, 5; core = 5", "");

    private static SegmentationModel trained;

    /** A box of 9 voxels an edge, label 2, with one of 5, label 5, in its middle. */
    private static MemoryCase nested(long seed) {
        Random random = new Random(seed);
        Geometry grid = Geometry.axisAligned(16, 16, 16, 1, 1, 1);
        int[] corner = {random.nextInt(8), random.nextInt(8), random.nextInt(8)};
        float[] image = new float[16 * 16 * 16];
        byte[] labels = new byte[image.length];
        for (int i = 0; i < image.length; i++) {
            int[] place = {i % 16, i / 16 % 16, i / 256};
            int depth = 5;
            for (int axis = 0; axis < 3; axis++) {
                depth = Math.min(depth, 5 - Math.abs(place[axis] - corner[axis] - 4));
            }
            labels[i] = (byte) (depth > 2 ? 5 : depth > 0 ? 2 : 0);
            image[i] = (float) (20 * labels[i] + 4 * random.nextGaussian());
        }
        return new MemoryCase(
                "nested " + seed,
                Volume.ofFloats(grid, 1, image),
                LabelVolume.ofBytes(grid, labels));
    }

    private static SegmentationModel train(
            SegmentationModel start, List<Region> regions, int epochs) {
        TrainingOptions options =
                TrainingOptions.builder()
                        .device(Device.CPU)
                        .threads(1)
                        .epochs(epochs)
                        .stepsPerEpoch(8)
                        .validationFraction(0.34)
                        .learningRate(0.02)
                        .augmentation(AugmentationOptions.none())
                        .optimization(
                                new OptimizationOptions(
                                        OptimizationOptions.Method.ADAMW,
                                        OptimizationOptions.Decay.POLYNOMIAL,
                                        -1,
                                        0,
                                        0))
                        .regions(regions)
                        .build();
        return Training.train(
                CASES,
                List.of(),
                start,
                options,
                TrainingMonitor.none(),
                (data, outputs) -> TestModels.architecture(data.channels(), outputs),
                System::nanoTime);
    }

    @BeforeAll
    static void train() {
        trained = train(null, REGIONS, 16);
    }

    @Test
    void theNetworkHasAnOutputForEachRegionAndLearnsThem() {
        assertThat(trained.architecture().classes()).isEqualTo(2);
        assertThat(trained.labels()).containsOnlyKeys(2, 5);
        assertThat(trained.provenance().bestDice()).isGreaterThan(0.65);
        assertThat(trained.provenance().settings().get("regions")).contains("core");
        assertThat(trained.log().get(15).trainingLoss())
                .isLessThan(0.6 * trained.log().get(0).trainingLoss());
    }

    @Test
    void theDescriptionKeepsThemAndEarlierReadersAreWarned() {
        String json = trained.description().toJson();

        assertThat(ModelDescription.fromJson(json)).isEqualTo(trained.description());
        assertThat(ModelDescription.fromJson(json).regions()).isEqualTo(REGIONS);
        assertThat(json).contains("\"version\": 2");
        assertThat(TestModels.description().toJson())
                .contains("\"version\": 1")
                .doesNotContain("regions");
    }

    @Test
    void regionsBecomeLabelsInTheirOrder() {
        Volume image = CASES.get(0).image();
        PredictionOptions options =
                PredictionOptions.DEFAULT
                        .withThreads(1)
                        .withOutputs(List.of(2, 5), Uncertainty.ENTROPY);
        PredictionResult result;
        try (Predictor predictor = new Predictor(List.of(trained), Device.CPU, options)) {
            result = predictor.predictAll(image, PredictionMonitor.none());
        }
        float[] whole = result.probabilities().get(2).floats(0);
        float[] core = result.probabilities().get(5).floats(0);
        float[] expected = probabilities(image);
        int voxels = whole.length;
        for (int i = 0; i < voxels; i++) {
            assertThat(whole[i]).isCloseTo(expected[i], within(1e-5f));
            assertThat(core[i]).isCloseTo(expected[voxels + i], within(1e-5f));
            int label = core[i] > 0.5 ? 5 : whole[i] > 0.5 ? 2 : 0;
            assertThat(result.labels().labelAt(i)).isEqualTo(label);
            double mean = (entropy(whole[i]) + entropy(core[i])) / 2;
            assertThat((double) result.uncertainty().orElseThrow().floats(0)[i])
                    .isCloseTo(mean, within(1e-5));
        }
        assertThat(result.labels().labels()).contains(2);
    }

    private static double entropy(double p) {
        return p == 0 || p == 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }

    /** What the network itself says of the only window. */
    private static float[] probabilities(Volume image) {
        float[][] voxels = trained.preprocessing().apply(image);
        try (Network network =
                        Networks.load(
                                trained.architecture(),
                                Device.CPU,
                                new ByteArrayInputStream(trained.weights()));
                NDManager manager = network.manager().newSubManager()) {
            NDArray x = manager.create(voxels[0], new Shape(1, 1, 16, 16, 16));
            NDArray scores = network.forward(x, false).get(0);
            return scores.neg().exp().add(1).pow(-1).toFloatArray();
        }
    }

    @Test
    void theBackgroundIsNoRegion() {
        PredictionOptions background =
                PredictionOptions.DEFAULT.withOutputs(List.of(0), Uncertainty.NONE);

        assertThatThrownBy(() -> new Predictor(List.of(trained), Device.CPU, background))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("label 0");
    }

    @Test
    void aModelOfRegionsCanBeGoneOnFromForLabelsAndForRegions() {
        SegmentationModel same = train(trained, REGIONS, 1);
        SegmentationModel labels = train(trained, List.of(), 1);

        assertThat(same.log().get(0).trainingLoss())
                .isLessThan(0.6 * trained.log().get(0).trainingLoss());
        assertThat(labels.architecture().classes()).isEqualTo(3);
        assertThat(labels.description().regions()).isEmpty();
    }
}
