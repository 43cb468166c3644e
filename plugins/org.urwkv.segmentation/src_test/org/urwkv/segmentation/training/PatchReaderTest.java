package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;

class PatchReaderTest {

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
    void aPatchInsideIsCopied() {
        Batch batch = Batch.empty(2, 2, new int[] {2, 1, 2});
        PatchReader.copy(numbered(), new int[] {1, 1, 0}, batch, 1);
        assertThat(batch.images())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 11, 12, 50, 60, 110, 120);
        assertThat(batch.classes()).containsExactly(0, 0, 0, 0, 5, 6, 11, 12);
    }

    @Test
    void outsideTheCaseThereIsZeroAndBackground() {
        Batch batch = Batch.empty(1, 2, new int[] {5, 4, 1});
        Arrays.fill(batch.images(), 99);
        Arrays.fill(batch.classes(), (byte) 99);
        PatchReader.copy(numbered(), new int[] {-1, -1, 1}, batch, 0);
        assertThat(Arrays.copyOf(batch.images(), 20))
                .containsExactly(0, 0, 0, 0, 0, 0, 7, 8, 9, 0, 0, 10, 11, 12, 0, 0, 0, 0, 0, 0);
        assertThat(batch.classes())
                .containsExactly(0, 0, 0, 0, 0, 0, 7, 8, 9, 0, 0, 10, 11, 12, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void theIdentityTransformCopies() {
        int[] origin = {-1, 0, -1};
        Batch plain = Batch.empty(1, 2, new int[] {4, 3, 3});
        Batch transformed = Batch.empty(1, 2, new int[] {4, 3, 3});
        SpatialTransform identity =
                new SpatialTransform(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        PatchReader.copy(numbered(), origin, plain, 0);
        PatchReader.copy(numbered(), origin, identity, transformed, 0);
        assertThat(transformed.images()).isEqualTo(plain.images());
        assertThat(transformed.classes()).isEqualTo(plain.classes());
    }

    @Test
    void aTransformInterpolatesTheImageAndTakesTheNearestClass() {
        float[][] image = {{0, 2, 4, 6}};
        byte[] classes = {0, 1, 2, 3};
        PreparedCase line =
                PreparedCase.of(Geometry.axisAligned(4, 1, 1, 1, 1, 1), image, classes, 4);
        Batch batch = Batch.empty(1, 1, new int[] {4, 1, 1});
        SpatialTransform half =
                new SpatialTransform(new double[][] {{0.5, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        PatchReader.copy(line, new int[3], half, batch, 0);
        assertThat(batch.images()).containsExactly(1.5f, 2.5f, 3.5f, 4.5f);
        assertThat(batch.classes()).containsExactly(1, 1, 2, 2);
    }
}
