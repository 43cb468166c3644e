package org.urwkv.volume.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

class BoxTest {
    private static final Geometry GRID = Geometry.axisAligned(4, 3, 2, 1, 1, 1);

    private static LabelVolume labels() {
        byte[] labels = new byte[24];
        labels[1 + 4 * 2] = 5;
        labels[3 + 4 * (1 + 3)] = 5;
        labels[0] = 9;
        return LabelVolume.ofBytes(GRID, labels);
    }

    @Test
    void boxesHoldAllVoxelsOfTheirLabel() {
        assertThat(Box.around(labels())).containsOnlyKeys(5, 9);
        assertThat(Box.around(labels())).containsEntry(5, new Box(1, 1, 0, 3, 2, 1));
        assertThat(Box.around(labels())).containsEntry(9, new Box(0, 0, 0, 0, 0, 0));
    }

    @Test
    void unionHoldsBoth() {
        assertThat(new Box(1, 1, 0, 3, 2, 1).union(new Box(0, 2, 1, 1, 5, 1)))
                .isEqualTo(new Box(0, 1, 0, 3, 5, 1));
    }

    @Test
    void maskOfABox() {
        Mask mask = new Box(1, 1, 0, 3, 2, 1).mask(labels(), 5);
        assertThat(mask.size()).isEqualTo(12);
        assertThat(mask.count()).isEqualTo(2);
        assertThat(mask.get(3)).isTrue();
        assertThat(mask.get(2 + 6)).isTrue();
    }
}
