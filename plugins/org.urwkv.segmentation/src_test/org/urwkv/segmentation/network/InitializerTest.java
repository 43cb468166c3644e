package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InitializerTest {

    private static float[] values(Initializer initializer, int size) {
        float[] values = new float[size];
        initializer.fill(values, new Random(7));
        return values;
    }

    private static double deviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    @Test
    void constantsAndFunctionsOfTheIndexTakeNoChance() {
        assertThat(values(Initializer.constant(3), 2)).containsExactly(3, 3);
        assertThat(values(Initializer.byIndex(i -> i * 0.5), 3)).containsExactly(0, 0.5f, 1);
    }

    @Test
    void truncatedNormalStaysWithinTwoDeviations() {
        float[] values = values(Initializer.truncatedNormal(0.02), 10_000);

        for (float value : values) {
            assertThat(value).isBetween(-0.04f, 0.04f);
        }
        // the deviation of a normal distribution cut at two deviations
        assertThat(deviation(values)).isCloseTo(0.02 * 0.8796, within(0.0005));
    }

    @Test
    void kaimingNormalHasTheVarianceThatLeakyReluNeeds() {
        float[] values = values(Initializer.kaimingNormal(50), 10_000);

        assertThat(deviation(values)).isCloseTo(Math.sqrt(2 / 1.0001 / 50), within(0.005));
    }

    @Test
    void theSameChanceGivesTheSameValues() {
        assertThat(values(Initializer.truncatedNormal(1), 20))
                .isEqualTo(values(Initializer.truncatedNormal(1), 20));
    }
}
