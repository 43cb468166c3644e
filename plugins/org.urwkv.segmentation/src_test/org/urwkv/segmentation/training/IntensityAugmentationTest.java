package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntensityAugmentationTest {

    private static final float[] VALUES = {-2, 0, 1, 5, 7};

    @Test
    void onlyTheGivenRangeChanges() {
        float[] values = VALUES.clone();
        IntensityAugmentation.brightness(values, 1, 3, 2);
        assertThat(values).containsExactly(-2, 0, 2, 5, 7);
    }

    @Test
    void noiseHasTheGivenDeviation() {
        float[] values = new float[10_000];
        IntensityAugmentation.noise(values, 0, values.length, 0.3, new SplittableRandom(1));
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        assertThat(Math.sqrt(squares / values.length)).isCloseTo(0.3, within(0.01));
    }

    @Test
    void contrastKeepsTheMeanAndTheRange() {
        float[] less = {-2, 0, 1, 5};
        IntensityAugmentation.contrast(less, 0, 4, 0.5);
        assertThat(less).containsExactly(-0.5f, 0.5f, 1, 3);
        float[] more = {-2, 0, 1, 5};
        IntensityAugmentation.contrast(more, 0, 4, 2);
        assertThat(more).containsExactly(-2, -1, 1, 5);
    }

    @Test
    void gammaKeepsOrderMeanAndDeviation() {
        for (boolean inverted : new boolean[] {false, true}) {
            float[] values = VALUES.clone();
            IntensityAugmentation.gamma(values, 0, 5, 1.4, inverted);
            assertThat(values).isSorted().doesNotContain(VALUES[1], VALUES[3]);
            assertThat(mean(values)).isCloseTo(mean(VALUES), within(1e-6));
            assertThat(deviation(values)).isCloseTo(deviation(VALUES), within(1e-6));
        }
    }

    /** A power above 1 spreads large values; inverted, it spreads small ones. */
    @Test
    void invertedGammaIsTheGammaOfTheNegative() {
        float[] plain = VALUES.clone();
        float[] negative = new float[5];
        for (int i = 0; i < 5; i++) {
            negative[i] = -VALUES[i];
        }
        IntensityAugmentation.gamma(plain, 0, 5, 0.8, true);
        IntensityAugmentation.gamma(negative, 0, 5, 0.8, false);
        for (int i = 0; i < 5; i++) {
            assertThat(plain[i]).isCloseTo(-negative[i], within(1e-5f));
        }
    }

    @Test
    void aConstantStaysAsItIs() {
        float[] values = {3, 3, 3};
        IntensityAugmentation.gamma(values, 0, 3, 1.4, false);
        assertThat(values).containsExactly(3, 3, 3);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
