package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImportanceTest {

    @Test
    void isTheProductOfGaussiansAboutTheCentre() {
        float[] weights = Importance.GAUSSIAN.of(new int[] {9, 1, 8});
        assertThat(weights).hasSize(72);
        // sigma is 1.125 along x, 1 along z; the centre lies at x = 4, z = 3.5
        double expected = Math.exp(-4 / (2 * 1.125 * 1.125)) * Math.exp(-0.25 / 2);
        assertThat((double) weights[4 * 9 + 6]).isCloseTo(expected, within(1e-6));
        assertThat(weights[4 * 9 + 2]).isEqualTo(weights[3 * 9 + 6]);
    }

    @Test
    void isNowhereLessThanAThousandth() {
        float[] weights = Importance.GAUSSIAN.of(new int[] {16, 16, 16});
        assertThat(weights[0]).isEqualTo(1e-3f);
        for (float weight : weights) {
            assertThat(weight).isBetween(1e-3f, 1f);
        }
    }
}
