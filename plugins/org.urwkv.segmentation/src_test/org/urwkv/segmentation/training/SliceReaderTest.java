package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;

class SliceReaderTest {

    private static final PlaneTransform IDENTITY = new PlaneTransform(1, 0, 0, 1);

    /** 3 x 2 x 2 voxels numbered from 1; the second channel has ten times as much. */
    private static PreparedCase numbered() {
        float[][] image = new float[2][12];
        byte[] classes = new byte[12];
        for (int i = 0; i < 12; i++) {
            image[0][i] = i + 1;
            image[1][i] = 10 * (i + 1);
            classes[i] = (byte) (i + 1);
        }
        return PreparedCase.of(Geometry.axisAligned(3, 2, 2, 1, 1, 1), image, classes, 13);
    }

    @Test
    void theIdentityCopiesInsideAndOutside() {
        for (int z = -1; z < 3; z++) {
            int[] origin = {-1, -2, z};
            Batch plain = Batch.empty(2, 2, new int[] {6, 5, 1});
            Batch moved = Batch.empty(2, 2, new int[] {6, 5, 1});
            Arrays.fill(moved.images(), 60, 120, 99);
            Arrays.fill(moved.classes(), 30, 60, (byte) 99);
            PatchReader.copy(numbered(), origin, plain, 1);
            SliceReader.copy(numbered(), origin, IDENTITY, moved, 1);
            assertThat(moved.images()).isEqualTo(plain.images());
            assertThat(moved.classes()).isEqualTo(plain.classes());
        }
    }

    @Test
    void aQuarterTurnIsExact() {
        Batch batch = Batch.empty(1, 2, new int[] {2, 2, 1});
        // x of the patch runs along y of the case, y of the patch against x
        PlaneTransform turn = new PlaneTransform(0, -1, 1, 0);
        SliceReader.copy(numbered(), new int[] {0, 0, 1}, turn, batch, 0);
        assertThat(batch.images()).containsExactly(8, 11, 7, 10, 80, 110, 70, 100);
        assertThat(batch.classes()).containsExactly(8, 11, 7, 10);
    }

    @Test
    void mirroringReversesTheRows() {
        Batch batch = Batch.empty(1, 2, new int[] {3, 2, 1});
        PlaneTransform mirror = new PlaneTransform(-1, 0, 0, 1);
        SliceReader.copy(numbered(), new int[3], mirror, batch, 0);
        assertThat(batch.classes()).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void inBetweenTheImageIsInterpolatedAndTheNearestClassTaken() {
        float[][] image = {{0, 2, 4, 6}};
        byte[] classes = {0, 1, 2, 3};
        PreparedCase line =
                PreparedCase.of(Geometry.axisAligned(4, 1, 1, 1, 1, 1), image, classes, 4);
        Batch batch = Batch.empty(1, 1, new int[] {4, 1, 1});
        PlaneTransform half = new PlaneTransform(0.5, 0, 0, 1);
        SliceReader.copy(line, new int[3], half, batch, 0);
        assertThat(batch.images()).containsExactly(1.5f, 2.5f, 3.5f, 4.5f);
        assertThat(batch.classes()).containsExactly(1, 1, 2, 2);
    }
}
