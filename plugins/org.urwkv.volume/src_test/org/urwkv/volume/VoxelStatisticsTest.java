package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.io.VolumeIO;

class VoxelStatisticsTest {
    private static final Geometry GRID = Geometry.axisAligned(3, 2, 1, 1, 1, 1);

    @Test
    void whatIsNotFiniteIsCountedAndLeftOut() {
        float[] values = {1, 2, Float.NaN, 6, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};
        VoxelStatistics s = VoxelStatistics.of(Volume.ofFloats(GRID, 1, values));
        assertThat(s.finite()).isEqualTo(3);
        assertThat(s.notANumber()).isEqualTo(1);
        assertThat(s.infinite()).isEqualTo(2);
        assertThat(s.isFinite()).isFalse();
        assertThat(s.minimum()).isEqualTo(1);
        assertThat(s.maximum()).isEqualTo(6);
        assertThat(s.mean()).isEqualTo(3, within(1e-12));
        assertThat(s.standardDeviation()).isEqualTo(Math.sqrt(14.0 / 3), within(1e-12));
    }

    @Test
    void realValuesOfAllChannelsCount() {
        byte[] raw = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        VoxelStatistics s = VoxelStatistics.of(Volume.of(GRID, VoxelType.UINT8, 2, raw, 2, -1));
        assertThat(s.isFinite()).isTrue();
        assertThat(s.mean()).isEqualTo(10, within(1e-12));
        assertThat(s.maximum()).isEqualTo(21);
    }

    @Test
    void nothingFiniteHasNoMean() {
        float[] values = new float[6];
        java.util.Arrays.fill(values, Float.NaN);
        VoxelStatistics s = VoxelStatistics.of(Volume.ofFloats(GRID, 1, values));
        assertThat(s.mean()).isNaN();
        assertThat(s.minimum()).isNaN();
    }

    @Test
    void readingTellsOfThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("v.nii");
        VolumeIO.write(Volume.ofFloats(GRID, 1, new float[] {1, Float.NaN, 3, 4, 5, 6}), file);
        List<String> warnings = new ArrayList<>();
        VolumeIO.read(file, warnings::add);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith(file.toString())
                .contains("1 values that are no number (NaN) and 0 that are infinite");
    }
}
