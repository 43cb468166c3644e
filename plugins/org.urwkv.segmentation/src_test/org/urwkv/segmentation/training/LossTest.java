package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        loss = new Loss(manager);
    }

    @AfterEach
    void close() {
        loss.close();
        manager.close();
    }

    /** The definition in double precision; logits (B, K, voxels), classes (B, voxels). */
    private static double oracle(float[] logits, byte[] classes) {
        int voxels = classes.length / BATCH;
        double entropy = 0;
        double[] both = new double[CLASSES];
        double[] either = new double[CLASSES];
        for (int i = 0; i < classes.length; i++) {
            int base = i / voxels * CLASSES * voxels + i % voxels;
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += Math.exp(logits[base + c * voxels]);
            }
            for (int c = 0; c < CLASSES; c++) {
                double p = Math.exp(logits[base + c * voxels]) / sum;
                boolean truth = classes[i] == c;
                entropy -= truth ? Math.log(p) / classes.length : 0;
                both[c] += truth ? p : 0;
                either[c] += p + (truth ? 1 : 0);
            }
        }
        double dice = 0;
        for (int c = 1; c < CLASSES; c++) {
            dice += (2 * both[c] + 1e-5) / (either[c] + 1e-5) / (CLASSES - 1);
        }
        return entropy + 1 - dice;
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
}
