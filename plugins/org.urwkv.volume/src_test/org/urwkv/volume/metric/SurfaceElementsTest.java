package org.urwkv.volume.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.urwkv.volume.label.Mask;

class SurfaceElementsTest {
    private static final double[] UNIT = SurfaceElements.areas(new double[] {1, 1, 1});

    @Test
    void areasOfSimpleCorners() {
        assertThat(UNIT[0]).isZero();
        assertThat(UNIT[255]).isZero();
        // one voxel: a triangle through the middles of three edges
        assertThat(UNIT[1]).isEqualTo(Math.sqrt(3) / 8, within(1e-12));
        // two neighbours: a rectangle of 1 by half a diagonal
        assertThat(UNIT[3]).isEqualTo(Math.sqrt(0.5), within(1e-12));
        // one side full: a square
        assertThat(UNIT[15]).isEqualTo(1, within(1e-12));
        // a corner and its three neighbours: a regular hexagon
        assertThat(UNIT[1 + 2 + 4 + 16]).isEqualTo(0.75 * Math.sqrt(3), within(1e-12));
    }

    @Test
    void insideAndOutsideHaveTheSameSurface() {
        for (int code = 0; code < 256; code++) {
            if (Integer.bitCount(code) != 4) {
                assertThat(UNIT[code]).isEqualTo(UNIT[255 - code], within(1e-12));
            }
            assertThat(UNIT[code] > 0).isEqualTo(SurfaceElements.isSurface((byte) code));
        }
    }

    @Test
    void areasScaleWithTheVoxel() {
        double[] areas = SurfaceElements.areas(new double[] {2, 3, 5});
        assertThat(areas[15]).isEqualTo(6, within(1e-12));
        assertThat(areas[1 + 2 + 16 + 32]).isEqualTo(10, within(1e-12));
        assertThat(areas[1 + 4 + 16 + 64]).isEqualTo(15, within(1e-12));
    }

    @Test
    void oneVoxelHasEightCorners() {
        Mask one = new Mask(1, 1, 1);
        one.set(0, true);
        byte[] codes = SurfaceElements.codes(one);
        assertThat(codes).hasSize(8);
        for (byte code : codes) {
            assertThat(Integer.bitCount(code & 0xff)).isEqualTo(1);
        }
    }
}
