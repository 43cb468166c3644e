package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

class SlidingWindowTest {

    private static final int[] WINDOW = {8, 4, 6};

    /** Scores of a window (score, z, y, x), from its voxels. */
    private interface Function {
        float[] score(float[] window);
    }

    /** Class probabilities that are a function of the voxel: v and 1 - v. */
    private static float[] pointwise(float[] window) {
        float[] scores = new float[2 * window.length];
        for (int i = 0; i < window.length; i++) {
            scores[i] = window[i];
            scores[window.length + i] = 1 - window[i];
        }
        return scores;
    }

    /** A scorer of two scores by a function of each window. */
    private static WindowScorer scorer(Function function) {
        return (windows, check) -> {
            long count = windows.getShape().get(0);
            float[] all = windows.toFloatArray();
            int voxels = all.length / (int) count;
            float[] scores = new float[2 * all.length];
            for (int i = 0; i < count; i++) {
                float[] one = Arrays.copyOfRange(all, i * voxels, (i + 1) * voxels);
                System.arraycopy(function.score(one), 0, scores, 2 * i * voxels, 2 * voxels);
            }
            return windows.getManager()
                    .create(scores, new Shape(count, 2, WINDOW[2], WINDOW[1], WINDOW[0]));
        };
    }

    /** All planes of the first score, x fastest. */
    private static float[] run(float[] image, int[] size, int batch, Function function) {
        return run(image, size, batch, function, PredictionMonitor.none());
    }

    private static float[] run(
            float[] image, int[] size, int batch, Function function, PredictionMonitor monitor) {
        float[] result = new float[image.length];
        int plane = size[0] * size[1];
        try (NDManager manager = Torch.newManager(Device.CPU);
                SlidingWindow sliding =
                        new SlidingWindow(
                                PlaneScript.load(manager),
                                manager,
                                GridImage.of(new float[][] {image}, size),
                                new WindowGrid(size, WINDOW, 0.5, 0.5),
                                Importance.GAUSSIAN.of(WINDOW),
                                2,
                                batch,
                                scorer(function),
                                monitor)) {
            for (int z = 0; z < size[2]; z++) {
                float[] scores = sliding.next().toFloatArray();
                System.arraycopy(scores, 0, result, z * plane, plane);
            }
        }
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
            for (int batch : new int[] {1, 3, 50}) {
                assertThat(run(image, size, batch, SlidingWindowTest::pointwise))
                        .containsExactly(image, within(1e-6f));
            }
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
                        4,
                        window -> {
                            float[] scores = new float[2 * window.length];
                            Arrays.fill(scores, number[0]++);
                            return scores;
                        });
        int[] xs = WindowPositions.of(13, 8, 0.5);
        int[] zs = WindowPositions.of(9, 6, 0.5);
        float[] importance = Importance.GAUSSIAN.of(WINDOW);
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
                1,
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
        assertThat(new WindowGrid(new int[] {21, 9, 17}, WINDOW, 0.5, 0.5).count())
                .isEqualTo(5 * 4 * 5);
        assertThat(new WindowGrid(new int[] {3, 4, 6}, WINDOW, 0.5, 0.5).count()).isEqualTo(1);
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
        assertThatThrownBy(
                        () ->
                                run(
                                        new float[40 * 4 * 6],
                                        new int[] {40, 4, 6},
                                        1,
                                        window -> {
                                            windows[0]++;
                                            return pointwise(window);
                                        },
                                        monitor))
                .isInstanceOf(CancellationException.class);
        assertThat(windows[0]).isEqualTo(3);
    }
}
