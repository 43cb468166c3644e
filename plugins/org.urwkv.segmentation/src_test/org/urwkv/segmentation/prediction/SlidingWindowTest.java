package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final int[] WINDOW = {8, 4, 6};

    /** Class probabilities that are a function of the voxel: v and 1 - v. */
    private static float[] pointwise(float[] window) {
        float[] scores = new float[2 * window.length];
        for (int i = 0; i < window.length; i++) {
            scores[i] = window[i];
            scores[window.length + i] = 1 - window[i];
        }
        return scores;
    }

    /** All planes of class 0, x fastest; planes must come in order. */
    private static float[] run(float[] image, int[] size, WindowScorer scorer) {
        float[] result = new float[image.length];
        List<Integer> order = new ArrayList<>();
        int plane = size[0] * size[1];
        new SlidingWindow(WINDOW, 2, scorer)
                .run(
                        new float[][] {image},
                        size,
                        (z, probabilities) -> {
                            assertThat(z).isEqualTo(order.size());
                            order.add(z);
                            System.arraycopy(probabilities[0], 0, result, z * plane, plane);
                        },
                        PredictionMonitor.none());
        assertThat(order).hasSize(size[2]);
        return result;
    }

    private static float[] random(int size) {
        Random random = new Random(2);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    @Test
    void aPointwiseFunctionIsReproducedOnAnySize() {
        for (int[] size : new int[][] {{8, 4, 6}, {21, 9, 17}, {3, 3, 3}, {8, 30, 1}, {9, 2, 7}}) {
            float[] image = random(size[0] * size[1] * size[2]);
            assertThat(run(image, size, SlidingWindowTest::pointwise))
                    .containsExactly(image, within(1e-6f));
        }
    }

    /** Each window answers with its own number; the average is checked against the formula. */
    @Test
    void overlapsAreWeightedMeans() {
        int[] size = {13, 4, 9};
        int[] number = {0};
        float[] found =
                run(
                        new float[13 * 4 * 9],
                        size,
                        window -> {
                            float[] scores = new float[2 * window.length];
                            Arrays.fill(scores, number[0]++);
                            return scores;
                        });
        int[] xs = WindowPositions.of(13, 8);
        int[] zs = WindowPositions.of(9, 6);
        float[] importance = GaussianImportance.of(WINDOW);
        for (int i = 0; i < found.length; i++) {
            int x = i % 13;
            int y = i / 13 % 4;
            int z = i / 52;
            double sum = 0;
            double weights = 0;
            for (int w = 0; w < xs.length * zs.length; w++) {
                int dx = x - xs[w % xs.length];
                int dz = z - zs[w / xs.length];
                if (dx >= 0 && dx < 8 && dz >= 0 && dz < 6) {
                    double weight = importance[(dz * 4 + y) * 8 + dx];
                    sum += weight * w;
                    weights += weight;
                }
            }
            assertThat((double) found[i]).isCloseTo(sum / weights, within(1e-5));
        }
    }

    @Test
    void outsideTheVolumeTheWindowIsZero() {
        List<float[]> seen = new ArrayList<>();
        run(
                new float[] {5},
                new int[] {1, 1, 1},
                window -> {
                    seen.add(window.clone());
                    return pointwise(window);
                });
        assertThat(seen).hasSize(1);
        float sum = 0;
        for (float value : seen.get(0)) {
            sum += value;
        }
        assertThat(sum).isEqualTo(5);
        assertThat(seen.get(0)[(2 * 4 + 1) * 8 + 3]).isEqualTo(5);
    }

    @Test
    void windowsAreCountedBeforehand() {
        assertThat(SlidingWindow.count(new int[] {21, 9, 17}, WINDOW)).isEqualTo(5 * 4 * 5);
        assertThat(SlidingWindow.count(new int[] {3, 4, 6}, WINDOW)).isEqualTo(1);
    }

    @Test
    void cancellingIsFeltBeforeTheNextWindow() {
        int[] windows = {0};
        PredictionMonitor monitor =
                new PredictionMonitor() {
                    @Override
                    public void checkCanceled() {
                        if (windows[0] == 3) {
                            throw new CancellationException();
                        }
                    }

                    @Override
                    public void progress(double fraction) {
                        assertThat(fraction).isBetween(0.0, 1.0);
                    }
                };
        SlidingWindow sliding =
                new SlidingWindow(
                        WINDOW,
                        2,
                        window -> {
                            windows[0]++;
                            return pointwise(window);
                        });
        assertThatThrownBy(
                        () ->
                                sliding.run(
                                        new float[1][40 * 4 * 6],
                                        new int[] {40, 4, 6},
                                        (z, p) -> {},
                                        monitor))
                .isInstanceOf(CancellationException.class);
        assertThat(windows[0]).isEqualTo(3);
    }
}
