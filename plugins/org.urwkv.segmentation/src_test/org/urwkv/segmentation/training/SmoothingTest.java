package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {

    @Test
    void blurIsThatOfScipy() {
        float[] values = new float[25];
        for (int i = 0; i < 24; i++) {
            values[i + 1] = i * i % 17;
        }
        Smoothing.blur(values, 1, new int[] {4, 3, 2}, 1);
        // scipy.ndimage.gaussian_filter(v, 1, mode='nearest', truncate=3), v of shape (2, 3, 4)
        float[] expected = {
            5.3684f, 5.6426f, 6.2204f, 7.2922f, 8.5138f, 7.8203f, 7.2059f, 7.2379f,
            11.1242f, 10.541f, 8.7075f, 6.2914f, 6.7457f, 7.372f, 6.8188f, 6.0388f,
            7.3605f, 7.3656f, 6.4427f, 5.5359f, 9.4509f, 9.4547f, 7.5428f, 5.0104f
        };
        assertThat(values[0]).isZero();
        for (int i = 0; i < 24; i++) {
            assertThat(values[i + 1]).isCloseTo(expected[i], within(1e-3f));
        }
    }

    @Test
    void halfTheResolutionTakesEverySecondVoxelAndInterpolates() {
        float[] values = {0, 10, 20, 30, 40, 50, 60, 70};
        Smoothing.lowResolution(values, 0, new int[] {8, 1, 1}, 0.5);
        assertThat(values).containsExactly(10, 15, 25, 35, 45, 55, 65, 70);
    }

    @Test
    void fullResolutionChangesNothing() {
        float[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        Smoothing.lowResolution(values, 0, new int[] {2, 2, 2}, 1);
        assertThat(values).containsExactly(3, 1, 4, 1, 5, 9, 2, 6);
    }
}
