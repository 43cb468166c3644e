package org.urwkv.volume.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

class CleaningTest {
    private static LabelVolume labels(String... rows) {
        byte[] labels = new byte[rows.length * rows[0].length()];
        int i = 0;
        for (String row : rows) {
            for (char c : row.toCharArray()) {
                labels[i++] = (byte) (c == '.' ? 0 : c - '0');
            }
        }
        return LabelVolume.ofBytes(
                Geometry.axisAligned(rows[0].length(), rows.length, 1, 1, 1, 1), labels);
    }

    private static String[] rows(LabelVolume labels) {
        String[] rows = new String[labels.geometry().ny()];
        for (int y = 0; y < rows.length; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < labels.geometry().nx(); x++) {
                int label = labels.label(x, y, 0);
                row.append(label == 0 ? "." : label);
            }
            rows[y] = row.toString();
        }
        return rows;
    }

    @Test
    void neighboursByFaceOrByCorner() {
        LabelVolume labels = labels("11..2", "1....", ".1..2", "....2");
        assertThat(rows(Cleaning.keepLargest(labels, Connectivity.FACES)))
                .containsExactly("11...", "1....", "....2", "....2");
        assertThat(rows(Cleaning.keepLargest(labels, Connectivity.CORNERS)))
                .containsExactly("11...", "1....", ".1..2", "....2");
    }

    @Test
    void onlySomeLabelsKeepOnlyTheirLargestPart() {
        LabelVolume labels = labels("11..2", "1....", "...12", "2....");
        assertThat(rows(Cleaning.keepLargest(labels, label -> label == 1, Connectivity.FACES)))
                .containsExactly("11..2", "1....", "....2", "2....");
    }

    @Test
    void theLargestPartOfTheForegroundMayHoldSeveralLabels() {
        LabelVolume labels = labels("11...", "1..22", "....2", "1...3");
        assertThat(rows(Cleaning.keepLargestForeground(labels, Connectivity.FACES)))
                .containsExactly(".....", "...22", "....2", "....3");
        assertThat(rows(Cleaning.keepLargestForeground(labels("..", ".."), Connectivity.FACES)))
                .containsExactly("..", "..");
    }

    @Test
    void smallPartsAreRemoved() {
        LabelVolume labels = labels("11..2", "1....", ".1..2", "....2");
        assertThat(rows(Cleaning.removeSmall(labels, 2, Connectivity.FACES)))
                .containsExactly("11...", "1....", "....2", "....2");
        assertThat(rows(Cleaning.removeSmall(labels, 1, Connectivity.FACES)))
                .containsExactly(rows(labels));
        assertThat(Cleaning.removeSmall(labels, 9, Connectivity.FACES).labels()).isEmpty();
    }

    @Test
    void holesInThreeDimensions() {
        byte[] shell = new byte[5 * 5 * 5];
        Arrays.fill(shell, (byte) 3);
        shell[62] = 0;
        shell[61] = 7;
        shell[2] = 0;
        LabelVolume filled =
                Cleaning.fillHoles(
                        LabelVolume.ofBytes(Geometry.axisAligned(5, 5, 5, 1, 1, 1), shell));
        assertThat(filled.label(2, 2, 2)).isEqualTo(3);
        assertThat(filled.label(1, 2, 2)).isEqualTo(7);
        assertThat(filled.label(2, 0, 0)).isZero();
    }

    @Test
    void theVolumeItselfIsNotChanged() {
        LabelVolume labels = labels("1.1");
        Cleaning.removeSmall(labels, 2, Connectivity.CORNERS);
        assertThat(labels.count(1)).isEqualTo(2);
    }

    @Test
    void partsAreCounted() {
        Mask mask = new Mask(40, 1, 1);
        for (int i = 0; i < 40; i += 2) {
            mask.set(i, true);
        }
        mask.set(1, true);
        Components parts = Components.of(mask, Connectivity.CORNERS);
        assertThat(parts.count()).isEqualTo(19);
        assertThat(parts.largest()).isEqualTo(1);
        assertThat(parts.size(1)).isEqualTo(3);
        assertThat(parts.at(39)).isZero();
        assertThat(Components.of(new Mask(2, 2, 2), Connectivity.FACES).largest()).isZero();
    }
}
