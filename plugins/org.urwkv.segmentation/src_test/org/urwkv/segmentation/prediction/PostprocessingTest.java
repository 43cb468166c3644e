package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

class PostprocessingTest {

    /** Along x: a part of three voxels with a label, a gap, a part of two, another label. */
    private static LabelVolume row() {
        byte[] labels = {1, 1, 1, 0, 0, 1, 1, 0, 2};
        return LabelVolume.ofBytes(Geometry.axisAligned(9, 1, 1, 0.5, 2, 3), labels);
    }

    private static int[] values(LabelVolume labels) {
        int[] values = new int[(int) labels.geometry().voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = labels.labelAt(i);
        }
        return values;
    }

    @Test
    void nothingIsDoneUnasked() {
        LabelVolume labels = row();
        assertThat(Postprocessing.NONE.apply(labels)).isSameAs(labels);
    }

    @Test
    void theLargestPartOfEachLabelStays() {
        assertThat(values(new Postprocessing(true, 0, false).apply(row())))
                .containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 2);
    }

    /** A voxel has 3 mm3. */
    @Test
    void partsBelowAVolumeGo() {
        assertThat(values(new Postprocessing(false, 6, false).apply(row())))
                .containsExactly(1, 1, 1, 0, 0, 1, 1, 0, 0);
        assertThat(values(new Postprocessing(false, 6.1, false).apply(row())))
                .containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void holesAreFilled() {
        byte[] labels = new byte[27];
        Arrays.fill(labels, (byte) 4);
        labels[13] = 0;
        LabelVolume shell = LabelVolume.ofBytes(Geometry.axisAligned(3, 3, 3, 1, 1, 1), labels);
        assertThat(new Postprocessing(false, 0, true).apply(shell).count(4)).isEqualTo(27);
    }

    @Test
    void aNegativeVolumeIsRefused() {
        assertThatThrownBy(() -> new Postprocessing(false, -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
