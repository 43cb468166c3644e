package org.urwkv.volume.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

class ResamplingOptionsTest {
    private static final Geometry LINE = Geometry.axisAligned(6, 1, 1, 1, 1, 1);

    private static final ResamplingOptions NEAREST =
            new ResamplingOptions(Interpolation.NEAREST, true, false);

    private static ResamplingOptions linear(boolean antiAliasing) {
        return new ResamplingOptions(Interpolation.LINEAR, antiAliasing, false);
    }

    @Test
    void imagesByTheNearestVoxel() {
        Volume line = Volume.ofFloats(LINE, 1, new float[] {1, 2, 3, 4, 5, 6});
        assertThat(Resampling.image(line, LINE.withSize(3, 1, 1), NEAREST).floats(0))
                .containsExactly(2, 4, 6);
        assertThat(Resampling.image(line, LINE.withSize(12, 1, 1), NEAREST).floats(0))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    }

    @Test
    void aSizeKeepsTheFieldOfView() {
        Geometry half = LINE.withSize(4, 2, 1);
        assertThat(half.spacingMm()).containsExactly(1.5, 0.5, 1);
        assertThat(half.position(-0.5, -0.5, -0.5)).containsExactly(-0.5, -0.5, -0.5);
        assertThat(half.position(3.5, 1.5, 0.5)).containsExactly(5.5, 0.5, 0.5);
        assertThatThrownBy(() -> LINE.withSize(2000, 2000, 2000))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("2000 x 2000 x 2000");
        assertThatThrownBy(() -> LINE.withSize(0, 1, 1)).isInstanceOf(VolumeException.class);
    }

    @Test
    void aStripedImageTurnsGreyInsteadOfFalseStripes() {
        float[] stripes = new float[64];
        for (int i = 0; i < 64; i++) {
            stripes[i] = i % 2;
        }
        Geometry line = Geometry.axisAligned(64, 1, 1, 1, 1, 1);
        Volume volume = Volume.ofFloats(line, 1, stripes);
        float[] smooth = Resampling.image(volume, line.withSize(9, 1, 1), linear(true)).floats(0);
        for (int i = 1; i < 8; i++) {
            assertThat(smooth[i]).isBetween(0.45f, 0.55f);
        }
    }

    @Test
    void enlargingIsNotSmoothed() {
        Volume line = Volume.ofFloats(LINE, 1, new float[] {1, 2, 9, 4, 5, 6});
        Geometry fine = LINE.withSize(11, 1, 1);
        assertThat(Resampling.image(line, fine, linear(true)).floats(0))
                .containsExactly(Resampling.linear(line, fine).floats(0));
    }

    @Test
    void outsideTheFieldOfViewThereIsNoLabel() {
        LabelVolume line = LabelVolume.ofBytes(LINE, new byte[] {7, 7, 7, 7, 7, 7});
        Geometry longer = Geometry.axisAligned(12, 1, 1, 1, 1, 1);
        for (boolean smooth : new boolean[] {false, true}) {
            LabelVolume labels = Resampling.labels(line, longer, linear(smooth));
            // the edge holds for half a voxel
            assertThat(labels.count(7)).isEqualTo(7);
        }
    }

    @Test
    void sharesOfManyLabelsAndEqualOnes() {
        short[] labels = {300, 300, 2, 1, 0, 0};
        LabelVolume line = LabelVolume.of(LINE, labels);
        LabelVolume fine = Resampling.labels(line, LINE.withSize(12, 1, 1), linear(false));
        assertThat(fine.labelAt(3)).isEqualTo(300);
        assertThat(fine.labelAt(4)).isEqualTo(2);
        // half way between two labels the lower one wins
        Geometry between =
                Geometry.of(
                        5,
                        1,
                        1,
                        new double[][] {{1, 0, 0, .5}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        LabelVolume half = Resampling.labels(line, between, linear(false));
        assertThat(half.labelAt(1)).isEqualTo(2);
        assertThat(half.labelAt(2)).isEqualTo(1);
        assertThat(half.labelAt(3)).isEqualTo(0);
        assertThat(Resampling.labels(line, LINE, NEAREST).labels()).containsExactly(1, 2, 300);
    }

    @Test
    void labelsHaveNoCubicInterpolation() {
        LabelVolume line = LabelVolume.ofBytes(LINE, new byte[6]);
        ResamplingOptions cubic = new ResamplingOptions(Interpolation.CUBIC, false, false);
        assertThatThrownBy(() -> Resampling.labels(line, LINE, cubic))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
