package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

class PreparedCaseTest {

    @Test
    void foregroundIsRememberedByClass() {
        Geometry grid = Geometry.axisAligned(3, 2, 1, 1, 1, 1);
        byte[] classes = {0, 2, 1, 2, 0, (byte) 200};
        PreparedCase item = PreparedCase.of(grid, new float[1][6], classes, 201);
        assertThat(item.foreground()[0]).isNull();
        assertThat(item.foreground()[1]).containsExactly(2);
        assertThat(item.foreground()[2]).containsExactly(1, 3);
        assertThat(item.foreground()[3]).isEmpty();
        assertThat(item.foreground()[200]).containsExactly(5);
    }

    @Test
    void largeClassesAreRememberedEvenly() {
        int voxels = 10_000;
        Geometry grid = Geometry.axisAligned(100, 100, 1, 1, 1, 1);
        byte[] classes = new byte[voxels];
        Arrays.fill(classes, (byte) 1);
        int[] indices = PreparedCase.of(grid, new float[1][voxels], classes, 2).foreground()[1];
        assertThat(indices).hasSize(3334).startsWith(0, 3, 6).endsWith(9999);
    }

    @Test
    void imagesAndLabelsAreBroughtToTheModelsGrid() {
        Geometry own = Geometry.axisAligned(4, 1, 1, 0.5, 1, 1);
        MemoryCase item =
                new MemoryCase(
                        "a",
                        Volume.ofFloats(own, 1, new float[] {0, 0, 8, 8}),
                        LabelVolume.of(own, new short[] {0, 0, 9, 9}));
        Preprocessing oneMm = new Preprocessing(1, List.of(1.0, 1.0, 1.0), Normalization.zScore());
        LabelTable table = new LabelTable(new TreeSet<>(List.of(9)), 0);
        PreparedCase prepared = PreparedCase.of(item, oneMm, table, TrainingMonitor.none());
        assertThat(prepared.size()).containsExactly(2, 1, 1);
        assertThat(prepared.image()[0]).containsExactly(-1, 1);
        assertThat(prepared.classes()).containsExactly(0, 1);
        assertThat(prepared.weight()).isEqualTo(2 + 8 + 4);
    }
}
