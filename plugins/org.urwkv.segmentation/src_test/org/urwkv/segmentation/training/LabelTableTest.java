package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

class LabelTableTest {

    private static final LabelTable TABLE = new LabelTable(new TreeSet<>(List.of(700, 3, 40)), 0);

    @Test
    void labelsBecomeClassesInOrder() {
        assertThat(TABLE.classes()).isEqualTo(4);
        assertThat(TABLE.classOf(3)).isEqualTo(1);
        assertThat(TABLE.classOf(40)).isEqualTo(2);
        assertThat(TABLE.classOf(700)).isEqualTo(3);
    }

    @Test
    void unknownLabelsAreBackground() {
        for (int label : new int[] {0, 1, 4, 699, 65535}) {
            assertThat(TABLE.classOf(label)).isZero();
        }
    }

    @Test
    void volumesAreMapped() {
        short[] labels = {0, 3, 700, 40, (short) 65535, 5};
        LabelVolume volume = LabelVolume.of(Geometry.axisAligned(3, 2, 1, 1, 1, 1), labels);
        assertThat(TABLE.classes(volume)).containsExactly(0, 1, 3, 2, 0, 0);
    }

    @Test
    void aLabelToIgnoreHasItsOwnClass() {
        LabelTable table = new LabelTable(new TreeSet<>(List.of(3, 40)), 50);
        short[] labels = {0, 3, 50, 40, 60, 5};
        LabelVolume volume = LabelVolume.of(Geometry.axisAligned(3, 2, 1, 1, 1, 1), labels);
        assertThat(table.classes(volume)).containsExactly(0, 1, (byte) Loss.IGNORED, 2, 0, 0);
        assertThat(table.classes()).isEqualTo(3);
    }

    @Test
    void everyLabelHasAName() {
        assertThat(TABLE.names())
                .containsEntry(3, "Label 3")
                .containsEntry(40, "Label 40")
                .containsEntry(700, "Label 700");
    }

    @Test
    void backgroundIsNoLabel() {
        assertThatThrownBy(() -> new LabelTable(new TreeSet<>(List.of(0, 1)), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
