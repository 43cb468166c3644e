package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

class VolumeStatisticsTest {

    @Test
    void percentilesLieInsideOfTheExtremes() {
        float[] values = new float[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        VolumeStatistics statistics = of(values);

        assertThat(statistics).isEqualTo(new VolumeStatistics(0, 1000, 5, 995));
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        VolumeStatistics statistics = of(new float[] {Float.NaN, 3, Float.POSITIVE_INFINITY, 5});

        assertThat(statistics).isEqualTo(new VolumeStatistics(3, 5, 3, 5));
    }

    @Test
    void withoutFiniteValuesThereAreZeros() {
        assertThat(of(new float[] {Float.NaN})).isEqualTo(new VolumeStatistics(0, 0, 0, 0));
    }

    @Test
    void labelsAreCountedAsTheirVoxelsAre() {
        short[] labels = new short[1500];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (short) (i * i % 1009 % 300);
        }
        LabelVolume wide = LabelVolume.of(Geometry.axisAligned(10, 10, 15, 1, 1, 1), labels);

        assertThat(VolumeStatistics.of(wide)).isEqualTo(VolumeStatistics.of(wide.toVolume()));

        byte[] few = new byte[1500];
        few[3] = 7;
        LabelVolume narrow = LabelVolume.ofBytes(wide.geometry(), few);
        assertThat(VolumeStatistics.of(narrow)).isEqualTo(new VolumeStatistics(0, 7, 0, 0));
    }

    private static VolumeStatistics of(float[] values) {
        return VolumeStatistics.of(
                Volume.ofFloats(Geometry.axisAligned(values.length, 1, 1, 1, 1, 1), 1, values));
    }
}
