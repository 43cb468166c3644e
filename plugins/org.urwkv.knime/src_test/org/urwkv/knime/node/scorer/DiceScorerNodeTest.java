package org.urwkv.knime.node.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
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

class DiceScorerNodeTest {

    private static final DataTableSpec SPEC =
            new DataTableSpec(
                    new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Label", LabelVolumeCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Prediction", LabelVolumeCell.TYPE).createSpec());

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    private Bench.Node node() {
        return bench.node(new DiceScorerNodeFactory());
    }

    /**
     * Case a: label 1 agrees in 1 of 2+2 voxels; case b: label 2 is predicted where there is none.
     */
    private BufferedDataTable table() throws Exception {
        return bench.table(
                SPEC,
                row("a", labels(1, 1, 0, 0), labels(0, 1, 1, 0)),
                row("b", labels(1, 1, 0, 0), labels(1, 1, 2, 0)));
    }

    @Test
    void eachCaseAndLabelHasItsDice() throws Exception {
        List<DataRow> rows = Bench.rows(node().execute(table())[0]);

        assertThat(rows).hasSize(4);
        assertThat(rows)
                .extracting(r -> r.getCell(0).toString())
                .containsExactly("a", "a", "b", "b");
        assertThat(rows)
                .extracting(r -> r.getCell(1).toString())
                .containsExactly("1", "2", "1", "2");
        assertThat(value(rows.get(0).getCell(2))).isEqualTo(0.5);
        assertThat(rows.get(1).getCell(2).isMissing()).isTrue();
        assertThat(value(rows.get(2).getCell(2))).isEqualTo(1);
        assertThat(value(rows.get(3).getCell(2))).isZero();
    }

    @Test
    void labelsHaveMeansAndTheLastRowIsTheirMean() throws Exception {
        Bench.Node node = node();

        List<DataRow> rows = Bench.rows(node.execute(table())[1]);

        assertThat(rows).extracting(r -> r.getCell(0).toString()).containsExactly("1", "2", "mean");
        assertThat(value(rows.get(0).getCell(1))).isEqualTo(0.75);
        assertThat(value(rows.get(1).getCell(1))).isZero();
        assertThat(value(rows.get(2).getCell(1))).isEqualTo(0.375);
        assertThat(node.pushed("mean_dice").getDoubleValue()).isCloseTo(0.375, within(1e-12));
    }

    @Test
    void columnsAreKnownBeforeItRuns() throws Exception {
        Object[] specs = node().configure(SPEC);

        assertThat(Bench.names(specs[0])).containsExactly("Case", "Label", "Dice");
        assertThat(Bench.names(specs[1]))
                .containsExactly(
                        "Label",
                        "Mean Dice",
                        "Median Dice",
                        "Standard deviation Dice",
                        "95 % low Dice",
                        "95 % high Dice",
                        "Pooled Dice",
                        "Cases with Dice",
                        "Worst cases Dice",
                        "Empty cases");
    }

    @Test
    void rowsWithoutAPredictionAreLeftOutWithAWarning() throws Exception {
        Bench.Node node = node();
        BufferedDataTable table =
                bench.table(
                        SPEC,
                        row("a", labels(1, 1, 0, 0), labels(1, 1, 0, 0)),
                        List.of(
                                new StringCell("b"),
                                cell(labels(1, 0, 0, 0)),
                                new MissingCell("failed")));

        assertThat(Bench.rows(node.execute(table)[0])).hasSize(1);
        assertThat(node.warning()).contains("1 rows without labels or prediction");
    }

    @Test
    void aPredictionOnAnotherGridNamesTheCase() throws Exception {
        LabelVolume small =
                LabelVolume.ofBytes(Geometry.axisAligned(2, 1, 1, 1, 1, 1), new byte[2]);
        BufferedDataTable table = bench.table(SPEC, row("b", labels(1, 1, 0, 0), small));

        assertThatThrownBy(() -> node().execute(table))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("Case 'b'")
                .hasMessageContaining("2 x 1 x 1");
    }

    @Test
    void withoutAnyLabelTheMeanIsMissing() throws Exception {
        BufferedDataTable table =
                bench.table(SPEC, row("a", labels(0, 0, 0, 0), labels(0, 0, 0, 0)));

        List<DataRow> means = Bench.rows(node().execute(table)[1]);

        assertThat(means).hasSize(1);
        assertThat(means.get(0).getCell(1).isMissing()).isTrue();
    }

    @Test
    void oneColumnIsNotComparedWithItself() {
        assertThatThrownBy(() -> node().set("predictionColumn", "Label").configure(SPEC))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'Label' would be compared with itself");
    }

    @Test
    void theViewSurvivesSavingAndLoading() throws Exception {
        Bench.Node node = node();
        node.execute(table());
        Path internals = Files.createDirectories(folder.resolve("internals"));
        node.saveInternals(internals);
        Bench.Node loaded = node();
        loaded.loadInternals(internals);

        String page = loaded.page();

        assertThat(page).isEqualTo(node.page()).contains("Dice 0.375");
        loaded.reset();
        assertThat(loaded.page()).contains("No case has a label.");
    }

    private static double value(DataCell cell) {
        return ((DoubleValue) cell).getDoubleValue();
    }

    private static LabelVolume labels(int... values) {
        byte[] labels = new byte[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) values[i];
        }
        return LabelVolume.ofBytes(Geometry.axisAligned(values.length, 1, 1, 1, 1, 1), labels);
    }

    private List<DataCell> row(String name, LabelVolume truth, LabelVolume prediction)
            throws Exception {
        return List.of(new StringCell(name), cell(truth), cell(prediction));
    }

    private DataCell cell(LabelVolume labels) throws Exception {
        return LabelVolumeCell.create(bench.store(), labels);
    }
}
