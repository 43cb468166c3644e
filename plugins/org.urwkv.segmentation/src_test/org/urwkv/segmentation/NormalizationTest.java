package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizationTest {

    @Test
    void zScoreGivesMeanZeroAndDeviationOne() {
        float[] values = Normalization.zScore().apply(new float[] {1, 2, 3, 6}, 0);
        double root = Math.sqrt(3.5);
        assertThat(values)
                .containsExactly(
                        new float[] {
                            (float) (-2 / root), (float) (-1 / root), 0, (float) (3 / root)
                        },
                        within(1e-6f));
    }

    @Test
    void aConstantImageBecomesZero() {
        assertThat(Normalization.zScore().apply(new float[] {7, 7}, 0)).containsExactly(0, 0);
    }

    @Test
    void hugeIntensitiesKeepTheirContrast() {
        float[] values = Normalization.zScore().apply(new float[] {1.7e6f, 1.7e6f + 2}, 0);
        assertThat(values).containsExactly(-1, 1);
    }

    @Test
    void whatIsNotFiniteBecomesTheMean() {
        float[] values = {Float.NaN, 1, 3, Float.POSITIVE_INFINITY};
        assertThat(Normalization.zScore().apply(values, 0)).containsExactly(0, -1, 1, 0);
    }

    @Test
    void clippingUsesTheConstantsOfTheChannel() {
        Normalization.Range other = new Normalization.Range(0, 1, 0, 1);
        Normalization.Range range = new Normalization.Range(-10, 30, 10, 20);
        Normalization normalization = Normalization.clipped(List.of(other, range));
        float[] values = normalization.apply(new float[] {-1000, 10, 20, 1000}, 1);
        assertThat(values).containsExactly(-1, 0, 0.5f, 1);
    }
}
