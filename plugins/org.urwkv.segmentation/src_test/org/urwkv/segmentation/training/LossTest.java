package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Device;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Torch;

class LossTest {

    private static final int BATCH = 2;
    private static final int CLASSES = 3;

    private NDManager manager;
    private Loss loss;

    @BeforeEach
    void open() {
        Torch.setThreads(1);
        manager = Torch.newManager(Device.CPU);
        loss = new Loss(manager, LossOptions.standard(), CLASSES);
    }

    @AfterEach
    void close() {
        loss.close();
        manager.close();
    }

    private static double oracle(float[] logits, byte[] classes) {
        return oracle(logits, classes, LossOptions.standard());
    }

    /** The definition in double precision; logits (B, K, voxels), classes (B, voxels). */
    private static double oracle(float[] logits, byte[] classes, LossOptions options) {
        int voxels = classes.length / BATCH;
        double entropy = 0;
        double weights = 0;
        double[][] positive = new double[BATCH][CLASSES];
        double[][] more = new double[BATCH][CLASSES];
        double[][] fewer = new double[BATCH][CLASSES];
        for (int i = 0; i < classes.length; i++) {
            int sample = options.perSample() ? i / voxels : 0;
            int base = i / voxels * CLASSES * voxels + i % voxels;
            if ((classes[i] & 0xff) == Loss.IGNORED) {
                continue;
            }
            double weight =
                    options.labelWeights().isEmpty() ? 1 : options.labelWeights().get(classes[i]);
            weights += weight;
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += Math.exp(logits[base + c * voxels]);
            }
            for (int c = 0; c < CLASSES; c++) {
                double p = Math.exp(logits[base + c * voxels]) / sum;
                boolean truth = classes[i] == c;
                entropy -= truth ? weight * Math.pow(1 - p, options.focus()) * Math.log(p) : 0;
                positive[sample][c] += truth ? p : 0;
                more[sample][c] += truth ? 0 : p;
                fewer[sample][c] += truth ? 1 - p : 0;
            }
        }
        double overlap = 0;
        int samples = options.perSample() ? BATCH : 1;
        for (int sample = 0; sample < samples; sample++) {
            for (int c = 1; c < CLASSES; c++) {
                double both = 2 * positive[sample][c] + 1e-5;
                double wrong =
                        2 * options.falsePositives() * more[sample][c]
                                + 2 * options.falseNegatives() * fewer[sample][c];
                overlap += both / (both + wrong) / (CLASSES - 1) / samples;
            }
        }
        return entropy / weights + 1 - overlap;
    }

    private NDArray logits(float[] values, int d, int h, int w) {
        return manager.create(values, new Shape(BATCH, CLASSES, d, h, w));
    }

    private NDArray classes(byte[] values, int d, int h, int w) {
        return manager.create(ByteBuffer.wrap(values), new Shape(BATCH, d, h, w), DataType.UINT8);
    }

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (2 * random.nextGaussian());
        }
        return values;
    }

    private static byte[] randomClasses(int size, int below) {
        Random random = new Random(4);
        byte[] values = new byte[size];
        for (int i = 0; i < size; i++) {
            values[i] = (byte) random.nextInt(below);
        }
        return values;
    }

    @Test
    void oneHeadIsCrossEntropyPlusDice() {
        float[] scores = random(BATCH * CLASSES * 24, 1);
        byte[] truth = randomClasses(BATCH * 24, 3);
        NDArray value = loss.of(List.of(logits(scores, 2, 3, 4)), classes(truth, 2, 3, 4));
        assertThat((double) value.getFloat()).isCloseTo(oracle(scores, truth), within(1e-5));
    }

    @Test
    void aClassThatIsNowhereCounts() {
        float[] scores = random(BATCH * CLASSES * 24, 2);
        byte[] truth = randomClasses(BATCH * 24, 2);
        NDArray value = loss.of(List.of(logits(scores, 2, 3, 4)), classes(truth, 2, 3, 4));
        assertThat((double) value.getFloat()).isCloseTo(oracle(scores, truth), within(1e-5));
    }

    @Test
    void headsAreWeightedAndSeeEveryNthVoxel() {
        float[] fine = random(BATCH * CLASSES * 64, 3);
        float[] half = random(BATCH * CLASSES * 16, 5);
        float[] quarter = random(BATCH * CLASSES * 4, 6);
        byte[] truth = randomClasses(BATCH * 64, 3);
        byte[] halfTruth = new byte[BATCH * 16];
        byte[] quarterTruth = new byte[BATCH * 4];
        // the heads are coarser along y and x only: (4, 4, 4), (4, 2, 2), (4, 1, 1)
        for (int plane = 0; plane < BATCH * 4; plane++) {
            for (int i = 0; i < 4; i++) {
                halfTruth[4 * plane + i] = truth[16 * plane + i / 2 * 8 + i % 2 * 2];
            }
            quarterTruth[plane] = truth[16 * plane];
        }
        NDArray value =
                loss.of(
                        List.of(
                                logits(fine, 4, 4, 4),
                                logits(half, 4, 2, 2),
                                logits(quarter, 4, 1, 1)),
                        classes(truth, 4, 4, 4));
        double expected =
                4 / 7.0 * oracle(fine, truth)
                        + 2 / 7.0 * oracle(half, halfTruth)
                        + 1 / 7.0 * oracle(quarter, quarterTruth);
        assertThat((double) value.getFloat()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void certainAndRightIsZero() {
        byte[] truth = randomClasses(BATCH * 8, 3);
        float[] scores = new float[BATCH * CLASSES * 8];
        for (int i = 0; i < truth.length; i++) {
            scores[i / 8 * CLASSES * 8 + truth[i] * 8 + i % 8] = 100;
        }
        NDArray value = loss.of(List.of(logits(scores, 2, 2, 2)), classes(truth, 2, 2, 2));
        assertThat(value.getFloat()).isCloseTo(0, within(1e-6f));
    }

    @Test
    void theGradientIsThatOfTheDefinition() {
        float[] scores = random(BATCH * CLASSES * 8, 7);
        byte[] truth = randomClasses(BATCH * 8, 3);
        NDArray x = logits(scores, 2, 2, 2);
        x.setRequiresGradient(true);
        try (Gradients gradients = Gradients.record()) {
            gradients.backward(loss.of(List.of(x), classes(truth, 2, 2, 2)));
        }
        float[] gradient = Gradients.of(List.of(x), manager).get(0).toFloatArray();
        float step = 1f / 64;
        for (int i = 0; i < scores.length; i++) {
            float[] more = scores.clone();
            float[] less = scores.clone();
            more[i] += step;
            less[i] -= step;
            double slope = (oracle(more, truth) - oracle(less, truth)) / (2 * step);
            assertThat((double) gradient[i]).isCloseTo(slope, within(2e-5));
        }
    }

    static Stream<LossOptions> variants() {
        return Stream.of(
                new LossOptions(2, 0.5, 0.5, false, List.of(), true, 0),
                new LossOptions(0, 0.3, 0.7, false, List.of(), true, 0),
                new LossOptions(0, 0.5, 0.5, true, List.of(), true, 0),
                new LossOptions(0, 0.5, 0.5, false, List.of(0.2, 1.0, 3.0), true, 0),
                new LossOptions(0, 0.5, 0.5, false, List.of(), true, 9),
                new LossOptions(1.5, 0.2, 0.9, true, List.of(0.2, 1.0, 3.0), true, 9));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void variantsFollowTheirDefinition(LossOptions options) {
        float[] scores = random(BATCH * CLASSES * 24, 1);
        byte[] truth = randomClasses(BATCH * 24, 3);
        if (options.ignoredLabel() > 0) {
            truth[3] = (byte) Loss.IGNORED;
            truth[40] = (byte) Loss.IGNORED;
        }
        try (Loss variant = new Loss(manager, options, CLASSES)) {
            NDArray value = variant.of(List.of(logits(scores, 2, 3, 4)), classes(truth, 2, 3, 4));
            assertThat((double) value.getFloat())
                    .isCloseTo(oracle(scores, truth, options), within(1e-5));
        }
    }

    @Test
    void withoutDeepSupervisionOnlyTheFinestHeadCounts() {
        float[] scores = random(BATCH * CLASSES * 8, 1);
        byte[] truth = randomClasses(BATCH * 8, 3);
        LossOptions options = new LossOptions(0, 0.5, 0.5, false, List.of(), false, 0);
        try (Loss variant = new Loss(manager, options, CLASSES)) {
            NDArray value =
                    variant.of(
                            List.of(
                                    logits(scores, 2, 2, 2),
                                    logits(random(BATCH * CLASSES, 2), 1, 1, 1)),
                            classes(truth, 2, 2, 2));
            assertThat((double) value.getFloat()).isCloseTo(oracle(scores, truth), within(1e-5));
        }
    }

    @Test
    void anotherNumberOfWeightsThanClassesIsRefused() {
        LossOptions options = new LossOptions(0, 0.5, 0.5, false, List.of(1.0, 2.0), true, 0);
        assertThatThrownBy(() -> new Loss(manager, options, CLASSES))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("2 weights of labels, but 3 classes");
    }
}
