package org.urwkv.volume.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class ResamplingTest {
    private static final Geometry OBLIQUE = Geometry.of(9, 8, 7, RandomVolumes.oblique(1.5, 2, 3));

    /** A volume whose values are a linear function of the place in the patient. */
    private static Volume ramp(Geometry g) {
        float[] values = new float[(int) g.voxels()];
        int n = 0;
        for (int k = 0; k < g.nz(); k++) {
            for (int j = 0; j < g.ny(); j++) {
                for (int i = 0; i < g.nx(); i++) {
                    double[] p = g.position(i, j, k);
                    values[n++] = (float) (p[0] - 2 * p[1] + 0.5 * p[2] + 100);
                }
            }
        }
        return Volume.ofFloats(g, 1, values);
    }

    /** The same voxels with axes in another order and direction. */
    private static Geometry reoriented(Geometry g) {
        double[][] a = g.affine();
        double[][] b = g.affine();
        for (int r = 0; r < 3; r++) {
            b[r][0] = -a[r][2];
            b[r][1] = a[r][0];
            b[r][2] = a[r][1];
            b[r][3] = a[r][3] + (g.nz() - 1) * a[r][2];
        }
        return Geometry.of(g.nz(), g.nx(), g.ny(), b);
    }

    @Test
    void theSameGridGivesTheSameValues() {
        Volume v = RandomVolumes.volume(OBLIQUE, VoxelType.INT16, 2, 1);
        Volume same = Resampling.linear(v, OBLIQUE);
        assertThat(same.floats(0)).isEqualTo(v.floats(0));
        assertThat(same.floats(1)).isEqualTo(v.floats(1));
    }

    @Test
    void reorientedVoxelsAreOnlyMoved() {
        Volume v = RandomVolumes.volume(OBLIQUE, VoxelType.INT16, 1, 1);
        Volume turned = Resampling.linear(v, reoriented(OBLIQUE));
        assertThat(turned.value(0, 3, 4, 0)).isEqualTo(v.value(3, 4, 6, 0));
        assertThat(Resampling.linear(turned, OBLIQUE).floats(0)).isEqualTo(v.floats(0));
        LabelVolume labels = RandomVolumes.labels(OBLIQUE, 5, 2);
        LabelVolume back =
                Resampling.nearest(Resampling.nearest(labels, reoriented(OBLIQUE)), OBLIQUE);
        assertThat(back.toVolume().array()).isEqualTo(labels.toVolume().array());
    }

    @Test
    void aLinearFunctionIsKeptInside() {
        Geometry inside =
                Geometry.of(
                        5,
                        5,
                        5,
                        new double[][] {
                            {0.5, 0.1, 0, OBLIQUE.position(3, 3, 2)[0]},
                            {0, 0.4, 0.2, OBLIQUE.position(3, 3, 2)[1]},
                            {-0.1, 0, 0.6, OBLIQUE.position(3, 3, 2)[2]},
                            {0, 0, 0, 1}
                        });
        float[] values = Resampling.linear(ramp(OBLIQUE), inside).floats(0);
        assertThat(values).containsExactly(ramp(inside).floats(0), within(1e-3f));
    }

    @Test
    void spacingChangesKeepALinearFunctionInside() {
        Geometry g = Geometry.axisAligned(20, 20, 20, 1, 1, 1);
        Geometry fine = g.withSpacing(0.7, 1.3, 0.4);
        Volume resampled = Resampling.linear(ramp(g), fine);
        Volume wanted = ramp(fine);
        assertThat(resampled.value(5, 5, 5, 0)).isEqualTo(wanted.value(5, 5, 5, 0), within(1e-3));
        assertThat(resampled.value(20, 10, 40, 0))
                .isEqualTo(wanted.value(20, 10, 40, 0), within(1e-3));
    }

    @Test
    void outsideTheEdgeValueHolds() {
        Geometry two = Geometry.axisAligned(2, 1, 1, 1, 1, 1);
        Volume v = Volume.ofFloats(two, 1, new float[] {10, 20});
        double[][] wide = {{1, 0, 0, -3}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        assertThat(Resampling.linear(v, Geometry.of(8, 1, 1, wide)).floats(0))
                .containsExactly(10, 10, 10, 10, 20, 20, 20, 20);
    }

    @Test
    void labelsEndHalfAVoxelBeyondTheFieldOfView() {
        Geometry two = Geometry.axisAligned(2, 1, 1, 1, 1, 1);
        LabelVolume labels = LabelVolume.ofBytes(two, new byte[] {1, 2});
        double[][] wide = {{1, 0, 0, -3}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        Geometry target = Geometry.of(8, 1, 1, wide);
        assertThat((byte[]) Resampling.nearest(labels, target).toVolume().array())
                .containsExactly(0, 0, 1, 1, 2, 2, 0, 0);
    }

    @Test
    void thereAndBackNoLabelIsLostAtTheEdge() {
        Geometry g = Geometry.axisAligned(13, 11, 9, 1, 1, 1);
        byte[] ones = new byte[13 * 11 * 9];
        Arrays.fill(ones, (byte) 1);
        for (double spacing : new double[] {0.7, 1.5, 2, 3.3}) {
            Geometry other = g.withSpacing(spacing, spacing, spacing);
            LabelVolume there = Resampling.nearest(LabelVolume.ofBytes(g, ones), other);
            assertThat(there.count(1)).isEqualTo(other.voxels());
            assertThat(Resampling.nearest(there, g).count(1)).isEqualTo(g.voxels());
        }
    }

    @Test
    void tiesGoUp() {
        Geometry g = Geometry.axisAligned(4, 1, 1, 1, 1, 1);
        LabelVolume labels = LabelVolume.of(g, new short[] {1, 300, 3, 400});
        assertThat((short[]) Resampling.nearest(labels, g.withSpacing(2, 1, 1)).toVolume().array())
                .containsExactly(300, 400);
    }

    @Test
    void obliqueLabelsFollowThePatient() {
        LabelVolume labels = RandomVolumes.labels(OBLIQUE, 200, 2);
        double[][] map = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[] p = OBLIQUE.position(4, 5, 3);
        for (int r = 0; r < 3; r++) {
            map[r][3] = p[r];
        }
        assertThat(Resampling.nearest(labels, Geometry.of(2, 2, 2, map)).label(0, 0, 0))
                .isEqualTo(labels.label(4, 5, 3));
    }

    @Test
    void nanDoesNotSpreadToVoxelsThatLieOnOthers() {
        Geometry g = Geometry.axisAligned(3, 1, 1, 1, 1, 1);
        Volume v = Volume.ofFloats(g, 1, new float[] {1, Float.NaN, 3});
        assertThat(Resampling.linear(v, g).floats(0)).containsExactly(1, Float.NaN, 3);
    }

    @Test
    void plainNumbersAreResampledLikeVolumes() {
        Volume v = RandomVolumes.volume(OBLIQUE, VoxelType.FLOAT32, 1, 1);
        Geometry target = OBLIQUE.withSpacing(1, 1, 1);
        assertThat(Resampling.linear(v.floats(0), OBLIQUE, target))
                .isEqualTo(Resampling.linear(v, target).floats(0));
        assertThat(Resampling.linear(v.floats(0), OBLIQUE, OBLIQUE)).isEqualTo(v.floats(0));
        assertThatThrownBy(() -> Resampling.linear(new float[3], OBLIQUE, target))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        Volume v = RandomVolumes.volume(OBLIQUE, VoxelType.FLOAT32, 1, 1);
        Geometry target = OBLIQUE.withSpacing(0.4, 0.4, 0.4);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            float[] alone = one.submit(() -> Resampling.linear(v, target).floats(0)).get();
            assertThat(Resampling.linear(v, target).floats(0)).isEqualTo(alone);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void cubicPassesThroughTheVoxels() {
        Volume v = RandomVolumes.volume(OBLIQUE, VoxelType.INT16, 2, 1);
        assertThat(Resampling.cubic(v, OBLIQUE).floats(1))
                .containsExactly(v.floats(1), within(0.1f));
        assertThat(Resampling.cubic(v, reoriented(OBLIQUE)).value(0, 3, 4, 0))
                .isEqualTo(v.value(3, 4, 6, 0), within(0.1));
    }

    @Test
    void cubicKeepsConstantsAndSingleSlices() {
        Geometry flat = Geometry.axisAligned(5, 2, 1, 1, 1, 1);
        float[] sevens = new float[10];
        Arrays.fill(sevens, 7);
        Volume result =
                Resampling.cubic(Volume.ofFloats(flat, 1, sevens), flat.withSpacing(0.4, 0.3, 0.5));
        float[] wanted = new float[(int) result.geometry().voxels()];
        Arrays.fill(wanted, 7);
        assertThat(result.floats(0)).containsExactly(wanted, within(1e-5f));
    }
}
