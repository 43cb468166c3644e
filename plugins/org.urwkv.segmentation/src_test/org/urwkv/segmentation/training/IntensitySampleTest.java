package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;

class IntensitySampleTest {

    @Test
    void clipsToPercentilesOfTheForeground() {
        float[] voxels = new float[402];
        boolean[] foreground = new boolean[402];
        Arrays.fill(foreground, true);
        for (int i = 0; i <= 400; i++) {
            voxels[i] = 400 - i;
        }
        voxels[401] = 1e9f;
        foreground[401] = false;
        IntensitySample sample = new IntensitySample();
        sample.add(voxels, foreground);
        Normalization.Range range = sample.range();
        assertThat(range.lower()).isEqualTo(2);
        assertThat(range.upper()).isEqualTo(398);
        assertThat(range.mean()).isCloseTo(200, within(1e-9));
        assertThat(range.standardDeviation()).isCloseTo(115.7, within(0.1));
    }

    @Test
    void aLargeCaseCountsNoMoreThanTenThousandVoxels() {
        IntensitySample sample = new IntensitySample();
        boolean[] foreground = new boolean[40_000];
        Arrays.fill(foreground, true);
        sample.add(new float[40_000], foreground);
        float[] ones = new float[10_000];
        Arrays.fill(ones, 1);
        sample.add(ones, Arrays.copyOf(foreground, ones.length));
        assertThat(sample.range().mean()).isEqualTo(0.5);
    }

    @Test
    void nothingSeenChangesNothing() {
        IntensitySample sample = new IntensitySample();
        sample.add(new float[] {Float.NaN}, new boolean[] {true});
        assertThat(sample.range().mean()).isZero();
        assertThat(sample.range().standardDeviation()).isEqualTo(1);
    }
}
