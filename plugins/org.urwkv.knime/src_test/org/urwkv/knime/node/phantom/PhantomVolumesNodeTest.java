package org.urwkv.knime.node.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;

class PhantomVolumesNodeTest {

    @TempDir Path folder;

    private Bench.Node node() {
        return new Bench(folder).node(new PhantomVolumesNodeFactory());
    }

    private static Bench.Node small(Bench.Node node) {
        return node.set("sizeX", 16).set("sizeY", 18).set("sizeZ", 20);
    }

    @Test
    void columnsAreKnownBeforeItRuns() throws Exception {
        DataTableSpec spec = (DataTableSpec) node().configure()[0];

        assertThat(spec.getColumnNames()).containsExactly("Case", "Image", "Label");
    }

    @Test
    void eachRowIsACaseWithItsLabels() throws Exception {
        List<DataRow> rows = Bench.rows(small(node()).set("cases", 2).execute()[0]);

        assertThat(rows).hasSize(2);
        VolumeValue image = (VolumeValue) rows.get(1).getCell(1);
        LabelVolumeValue label = (LabelVolumeValue) rows.get(1).getCell(2);
        assertThat(image.getSummary().header().geometry().dimensions()).containsExactly(16, 18, 20);
        assertThat(label.readLabels().geometry()).isEqualTo(image.readVolume().geometry());
        assertThat(label.getLabelTable()).hasSize(3);
        assertThat(rows.get(0).getCell(1)).isNotEqualTo(rows.get(1).getCell(1));
    }

    @Test
    void aCaseDependsOnItsNumberAndTheSeedAlone() throws Exception {
        List<DataRow> first = Bench.rows(small(node()).set("cases", 3).execute()[0]);
        List<DataRow> later =
                Bench.rows(small(node()).set("cases", 1).set("firstCase", 2).execute()[0]);
        List<DataRow> other =
                Bench.rows(small(node()).set("cases", 1).set("seed", 2L).execute()[0]);

        assertThat(later.get(0).getCell(1)).isEqualTo(first.get(2).getCell(1));
        assertThat(later.get(0).getCell(0)).isEqualTo(first.get(2).getCell(0));
        assertThat(other.get(0).getCell(1)).isNotEqualTo(first.get(0).getCell(1));
    }

    @Test
    void impossibleSettingsAreRefusedWithASentence() {
        assertThatThrownBy(() -> node().set("cases", 0).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The number of cases is 0; it must be at least 1.");
        assertThatThrownBy(() -> node().set("firstCase", -1).configure())
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> node().set("sizeX", 8).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("8 x 48 x 32");
        assertThatThrownBy(() -> node().set("noise", 2.0).configure())
                .hasMessageContaining("noise");
    }
}
