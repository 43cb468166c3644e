package org.urwkv.knime.node.resampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;

class VolumeResamplerNodeTest {

    @TempDir Path folder;
    private Bench bench;
    private BufferedDataTable table;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench(folder);
        table = bench.cases(Volumes.image(4, 6, 8), Volumes.labels(4, 6, 8));
    }

    private Bench.Node node() {
        return bench.node(new VolumeResamplerNodeFactory());
    }

    @Test
    void columnsStayWhatTheyAre() throws Exception {
        DataTableSpec spec = (DataTableSpec) node().configure(table.getDataTableSpec())[0];

        assertThat(spec.equalStructure(table.getDataTableSpec())).isTrue();
    }

    @Test
    void imagesAndLabelsGetTheSpacingAndStayOnOneGrid() throws Exception {
        DataRow row = Bench.rows(spacing(node(), 2, 2, 3).execute(table)[0]).get(0);

        VolumeValue image = (VolumeValue) row.getCell(1);
        LabelVolumeValue label = (LabelVolumeValue) row.getCell(2);
        assertThat(image.readVolume().geometry().spacingMm()).containsExactly(2, 2, 3);
        assertThat(image.readVolume().geometry().dimensions()).containsExactly(2, 6, 8);
        assertThat(label.readLabels().geometry()).isEqualTo(image.readVolume().geometry());
        assertThat(label.readLabels().labels()).isSubsetOf(1, 2);
    }

    @Test
    void volumesThatFitArePassedOn() throws Exception {
        DataRow row = Bench.rows(spacing(node(), 1, 2, 3).execute(table)[0]).get(0);

        assertThat(row).isEqualTo(Bench.rows(table).get(0));
    }

    @Test
    void oneColumnAloneCanBeResampled() throws Exception {
        DataRow row =
                Bench.rows(
                                spacing(node(), 1, 1, 3)
                                        .set("columns", "ONE")
                                        .set("column", "Label")
                                        .execute(table)[0])
                        .get(0);

        assertThat(row.getCell(1)).isEqualTo(Bench.rows(table).get(0).getCell(1));
        assertThat(((LabelVolumeValue) row.getCell(2)).readLabels().geometry().ny()).isEqualTo(12);
    }

    @Test
    void missingVolumesStayMissing() throws Exception {
        BufferedDataTable holes =
                bench.table(
                        table.getDataTableSpec(),
                        List.of(
                                new StringCell("a"),
                                new MissingCell("gone"),
                                Bench.rows(table).get(0).getCell(2)));

        DataRow row = Bench.rows(spacing(node(), 1, 1, 3).execute(holes)[0]).get(0);

        assertThat(row.getCell(1).isMissing()).isTrue();
        assertThat(row.getCell(2).isMissing()).isFalse();
    }

    @Test
    void aTableWithoutVolumesIsRefused() {
        assertThatThrownBy(() -> node().configure(new DataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no column of volumes");
    }

    @Test
    void aSpacingMustBeAboveZero() {
        assertThatThrownBy(() -> node().set("spacingY", 0.0).configure(table.getDataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("A spacing is 0.0 mm; it must be above 0.");
    }

    private static Bench.Node spacing(Bench.Node node, double x, double y, double z) {
        return node.set("spacingX", x).set("spacingY", y).set("spacingZ", z);
    }
}
