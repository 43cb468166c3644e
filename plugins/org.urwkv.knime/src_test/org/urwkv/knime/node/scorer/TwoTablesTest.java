package org.urwkv.knime.node.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

/** True labels in one table and predictions in another, matched by the names of the cases. */
class TwoTablesTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    private Bench.Node node() {
        return bench.node(new DiceScorerNodeFactory());
    }

    /** Names, each with the number of the voxel that has label 1. */
    private BufferedDataTable table(String column, Object... namesAndVoxels) throws Exception {
        DataTableSpec spec =
                new DataTableSpec(
                        new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator(column, LabelVolumeCell.TYPE).createSpec());
        List<List<DataCell>> rows = new ArrayList<>();
        for (int i = 0; i < namesAndVoxels.length; i += 2) {
            rows.add(
                    List.of(
                            new StringCell((String) namesAndVoxels[i]),
                            namesAndVoxels[i + 1] == null
                                    ? new MissingCell("failed")
                                    : labels((int) namesAndVoxels[i + 1])));
        }
        @SuppressWarnings("unchecked")
        List<DataCell>[] array = rows.toArray(List[]::new);
        return bench.table(spec, array);
    }

    private DataCell labels(int voxel) throws Exception {
        byte[] labels = new byte[4];
        labels[voxel] = 1;
        return LabelVolumeCell.create(
                bench.store(), LabelVolume.ofBytes(Geometry.axisAligned(4, 1, 1, 1, 1, 1), labels));
    }

    private static double dice(DataRow row) {
        return ((DoubleValue) row.getCell(2)).getDoubleValue();
    }

    @Test
    void rowsMeetByNameWhateverTheirOrder() throws Exception {
        Bench.Node node = node();

        List<DataRow> rows =
                Bench.rows(
                        node.execute(
                                        table("Label", "a", 0, "b", 1, "c", 2),
                                        table("Prediction", "c", 2, "a", 3, "b.nii.gz", 1))[0]);

        assertThat(rows).extracting(r -> r.getCell(0).toString()).containsExactly("a", "b", "c");
        assertThat(rows).extracting(TwoTablesTest::dice).containsExactly(0.0, 1.0, 1.0);
        assertThat(node.warning()).isEmpty();
    }

    @Test
    void whatOnlyOneTableHasIsLeftOutWithAWarning() throws Exception {
        Bench.Node node = node();

        List<DataRow> rows =
                Bench.rows(
                        node.execute(
                                        table("Label", "a", 0, "b", 1, "c", null),
                                        table("Labels of the network", "d", 2, "c", 1, "a", 0))[0]);

        assertThat(rows).extracting(r -> r.getCell(0).toString()).containsExactly("a");
        assertThat(node.warning())
                .contains("1 cases without a prediction were not scored: 'b'.")
                .contains("2 cases without true labels were not scored: 'd' and others.");
    }

    @Test
    void namesThatNeverMeetAreAnError() throws Exception {
        BufferedDataTable first = table("Label", "a", 0);
        BufferedDataTable second = table("Prediction", "x", 0);

        assertThatThrownBy(() -> node().execute(first, second))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("the first has 'a', the second 'x'")
                .hasMessageContaining("choose the columns");
    }

    @Test
    void aNameMustNotOccurTwice() throws Exception {
        BufferedDataTable first = table("Label", "a", 0);
        BufferedDataTable second = table("Prediction", "a", 0, "a", 1);

        assertThatThrownBy(() -> node().execute(first, second))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("Two rows of the predictions have the case name 'a'");
    }

    @Test
    void columnsOfTheSecondTableCanBeChosen() throws Exception {
        BufferedDataTable first = table("Label", "a", 0);
        BufferedDataTable second = table("Mine", "a", 0);

        Bench.Node node = node().set("secondPredictionColumn", "Mine");
        assertThat(Bench.rows(node.execute(first, second)[0])).hasSize(1);
        assertThatThrownBy(
                        () ->
                                node().set("secondNameColumn", "Name")
                                        .configure(
                                                first.getDataTableSpec(),
                                                second.getDataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no column 'Name'");
    }

    @Test
    void oneColumnOfLabelsAsksForASecondTable() throws Exception {
        DataTableSpec alone = table("Label", "a", 0).getDataTableSpec();

        assertThatThrownBy(() -> node().configure(alone))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("connect a second table");
    }
}
