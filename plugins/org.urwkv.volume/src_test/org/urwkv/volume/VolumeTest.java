package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolumeTest {
    private static final Geometry TWO = Geometry.axisAligned(2, 1, 1, 1, 1, 1);

    private static double first(VoxelType type, Object array) {
        return Volume.of(TWO, type, 1, array, 1, 0).value(0, 0, 0, 0);
    }

    @Test
    void unsignedTypesAreNotNegative() {
        assertThat(first(VoxelType.UINT8, new byte[] {-1, 0})).isEqualTo(255);
        assertThat(first(VoxelType.UINT16, new short[] {-1, 0})).isEqualTo(65535);
        assertThat(first(VoxelType.UINT32, new int[] {-1, 0})).isEqualTo(4294967295.0);
        assertThat(first(VoxelType.UINT64, new long[] {-1, 0})).isEqualTo(18446744073709551615.0);
        assertThat(first(VoxelType.UINT64, new long[] {Long.MIN_VALUE + 2049, 0}))
                .isEqualTo(9223372036854777856.0);
        assertThat(first(VoxelType.INT8, new byte[] {-1, 0})).isEqualTo(-1);
        assertThat(first(VoxelType.INT64, new long[] {-5, 0})).isEqualTo(-5);
    }

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void floatsAreTheRealValues(VoxelType type) {
        Geometry g = Geometry.axisAligned(5, 4, 3, 1, 1, 1);
        Object array = RandomVolumes.array(type, 120, 1);
        Volume plain = Volume.of(g, type, 2, array, 1, 0);
        Volume scaled = Volume.of(g, type, 2, array, 0.1, -3);
        float[] second = plain.floats(1);
        float[] scaledSecond = scaled.floats(1);
        for (int i = 0; i < 60; i++) {
            assertThat(second[i]).isEqualTo((float) plain.valueAt(60 + i));
            assertThat(scaledSecond[i]).isEqualTo((float) (0.1 * plain.valueAt(60 + i) - 3));
        }
    }

    @Test
    void xIsFastestAndTheChannelSlowest() {
        short[] array = new short[2 * 3 * 4 * 5];
        array[1 + 2 * (2 + 3 * (3 + 4 * 4))] = 7;
        Volume v =
                Volume.of(Geometry.axisAligned(2, 3, 4, 1, 1, 1), VoxelType.INT16, 5, array, 2, 1);
        assertThat(v.value(1, 2, 3, 4)).isEqualTo(15);
        assertThat(v).hasToString("2 x 3 x 4 voxels of 1 x 1 x 1 mm, axes RAS, 5 channels INT16");
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Volume.ofFloats(TWO, 1, new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volume.of(TWO, VoxelType.INT16, 1, new float[2], 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volume.ofFloats(TWO, 0, new float[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Volume.of(TWO, VoxelType.FLOAT32, 1, new float[2], 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typesKnowTheirWidth() {
        assertThat(VoxelType.UINT16.bytes()).isEqualTo(2);
        assertThat(VoxelType.FLOAT64.bytes()).isEqualTo(8);
        assertThat(VoxelType.INT64.isInteger()).isTrue();
        assertThat(VoxelType.FLOAT32.isInteger()).isFalse();
    }

    @Test
    void oneChannelIsAVolume() {
        Geometry line = Geometry.axisAligned(3, 1, 1, 1, 1, 1);
        Volume two =
                Volume.of(line, VoxelType.UINT8, 2, new byte[] {1, 2, 3, 4, 5, 6}, 0.5, 1)
                        .withExtensions(List.of(new HeaderExtension(6, new byte[1])));
        Volume second = two.channel(1);
        assertThat(second.channels()).isEqualTo(1);
        assertThat(second.floats(0)).containsExactly(3, 3.5f, 4);
        assertThat(second.extensions()).isEqualTo(two.extensions());
        assertThat(second.channel(0)).isSameAs(second);
    }

    @Test
    void realValuesAsFloats() {
        Geometry line = Geometry.axisAligned(2, 1, 1, 1, 1, 1);
        Volume floats =
                Volume.of(line, VoxelType.INT16, 2, new short[] {1, 2, 3, -4}, 0.5, 1).asFloats();
        assertThat(floats.type()).isEqualTo(VoxelType.FLOAT32);
        assertThat(floats.isScaled()).isFalse();
        assertThat((float[]) floats.array()).containsExactly(1.5f, 2, 2.5f, -1);
        assertThat(floats.asFloats()).isSameAs(floats);
    }

    @Test
    void aVolumeOfOneValueIsBlank() {
        float nan = Float.NaN;
        float infinite = Float.NEGATIVE_INFINITY;
        assertThat(blank(1, 3, 3, 3, 3)).isTrue();
        assertThat(blank(1, 3, nan, infinite, 3)).isTrue();
        assertThat(blank(1, nan, nan, nan, nan)).isTrue();
        assertThat(blank(2, 3, 3, 4, 4)).isTrue();
        assertThat(blank(1, nan, 3, 3, 4)).isFalse();
        assertThat(blank(2, 3, 3, 4, 5)).isFalse();
    }

    private static boolean blank(int channels, float... values) {
        Geometry line = Geometry.axisAligned(values.length / channels, 1, 1, 1, 1, 1);
        return Volume.ofFloats(line, channels, values).isBlank();
    }
}
