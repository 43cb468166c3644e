package org.urwkv.knime.node.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.metric.SurfaceDistances;
import org.urwkv.volume.metric.WeightedSurfaceDistances;

/** What a Scorer measures beside Dice. */
class ScorerMetricsTest {

    private static final List<String> SWITCHES =
            List.of(
                    "jaccard",
                    "precisionAndRecall",
                    "volumeDifference",
                    "hausdorff",
                    "hd95",
                    "assd",
                    "nsd",
                    "lesions");

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

    private Bench.Node everything() {
        Bench.Node node = node();
        SWITCHES.forEach(key -> node.set(key, true));
        return node;
    }

    /** Two boxes of label 1, shifted by one voxel of 2 mm along x. */
    private static LabelVolume box(int x) {
        byte[] voxels = new byte[8 * 6 * 6];
        for (int z = 1; z < 4; z++) {
            for (int y = 1; y < 4; y++) {
                for (int i = x; i < x + 3; i++) {
                    voxels[(z * 6 + y) * 8 + i] = 1;
                }
            }
        }
        return LabelVolume.ofBytes(Geometry.axisAligned(8, 6, 6, 2, 1, 1), voxels);
    }

    private static LabelVolume empty() {
        return LabelVolume.ofBytes(box(1).geometry(), new byte[8 * 6 * 6]);
    }

    private BufferedDataTable table(LabelVolume... pairs) throws Exception {
        @SuppressWarnings("unchecked")
        List<DataCell>[] rows = new List[pairs.length / 2];
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    List.of(
                            new StringCell("case"),
                            LabelVolumeCell.create(bench.store(), pairs[2 * i]),
                            LabelVolumeCell.create(bench.store(), pairs[2 * i + 1]));
        }
        return bench.table(SPEC, rows);
    }

    private static DataCell cell(PortObject table, int row, String column) {
        int index = ((BufferedDataTable) table).getDataTableSpec().findColumnIndex(column);
        assertThat(index).as(column).isNotNegative();
        return Bench.rows(table).get(row).getCell(index);
    }

    private static double value(PortObject table, int row, String column) {
        return ((DoubleValue) cell(table, row, column)).getDoubleValue();
    }

    @Test
    void eachChosenMetricIsAColumnWithItsDefinition() throws Exception {
        Object[] specs = everything().configure(SPEC);

        assertThat(Bench.names(specs[0]))
                .containsExactly(
                        "Case",
                        "Label",
                        "Dice",
                        "Jaccard",
                        "Precision",
                        "Recall",
                        "Volume difference (ml)",
                        "Relative volume difference",
                        "Hausdorff distance (mm)",
                        "HD95, pooled percentile (mm)",
                        "ASSD (mm)",
                        "NSD, surface-weighted, 1 mm",
                        "Lesion precision",
                        "Lesion recall",
                        "Lesion F1");
        assertThat(Bench.names(specs[1]))
                .startsWith("Label", "Mean Dice")
                .contains(
                        "Mean HD95, pooled percentile (mm)",
                        "Cases with ASSD (mm)",
                        "Pooled Lesion F1")
                .doesNotContain("Pooled ASSD (mm)")
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesAreThoseOfTheirDefinitions() throws Exception {
        PortObject cases = everything().execute(table(box(1), box(2)))[0];

        SurfaceDistances distances = SurfaceDistances.of(box(1), box(2), 1).orElseThrow();
        WeightedSurfaceDistances weighted =
                WeightedSurfaceDistances.of(box(1), box(2), 1).orElseThrow();
        assertThat(value(cases, 0, "Dice")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(cases, 0, "Jaccard")).isEqualTo(0.5);
        assertThat(value(cases, 0, "Recall")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(cases, 0, "Volume difference (ml)")).isZero();
        assertThat(value(cases, 0, "Hausdorff distance (mm)")).isEqualTo(2);
        assertThat(value(cases, 0, "ASSD (mm)")).isEqualTo(distances.averageMm());
        assertThat(value(cases, 0, "NSD, surface-weighted, 1 mm"))
                .isEqualTo(weighted.surfaceDice(1));
        assertThat(value(cases, 0, "Lesion F1")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POOLED | HD95, pooled percentile (mm)",
                "MAXIMUM | HD95, maximum of directed percentiles (mm)",
                "SURFACE_WEIGHTED | HD95, surface-weighted (mm)"
            })
    void hd95SaysHowItIsDefinedAndIsPushed(String definition, String column) throws Exception {
        Bench.Node node = node().set("hd95", true).set("hd95Definition", definition);

        PortObject[] tables = node.execute(table(box(1), box(2), box(1), box(1)));

        assertThat(value(tables[0], 0, column)).isPositive();
        assertThat(node.pushed("mean_hd95").getDoubleValue())
                .isEqualTo(value(tables[1], 1, "Mean " + column))
                .isEqualTo(value(tables[0], 0, column) / 2);
    }

    @Test
    void hd95IsNotPushedUnlessItIsMeasured() throws Exception {
        Bench.Node node = node();

        node.execute(table(box(1), box(2)));

        assertThat(node.pushed("mean_hd95")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MISSING, 1, 1.0", "ONE, 2, 1.0", "ZERO, 2, 0.5"})
    void labelsInNeitherVolumeAreWhatWasChosen(String policy, int cases, double mean)
            throws Exception {
        PortObject[] tables =
                node().set("emptyLabels", policy).execute(table(box(1), box(1), empty(), empty()));

        assertThat(cell(tables[0], 1, "Dice").isMissing()).isEqualTo(policy.equals("MISSING"));
        assertThat(value(tables[1], 0, "Mean Dice")).isEqualTo(mean);
        assertThat(((IntValue) cell(tables[1], 0, "Cases with Dice")).getIntValue())
                .isEqualTo(cases);
        assertThat(((IntValue) cell(tables[1], 0, "Empty cases")).getIntValue()).isEqualTo(1);
        assertThat(((IntValue) cell(tables[1], 1, "Empty cases")).getIntValue()).isEqualTo(1);
    }

    @Test
    void distancesOfALabelThatOneVolumeLacksAreMissingWithTheReason() throws Exception {
        PortObject[] tables = everything().execute(table(box(1), empty(), empty(), box(1)));

        DataCell missed = cell(tables[0], 0, "ASSD (mm)");
        DataCell invented = cell(tables[0], 1, "ASSD (mm)");
        assertThat(((MissingCell) missed).getError()).contains("The prediction lacks");
        assertThat(((MissingCell) invented).getError()).contains("The true labels lack");
        assertThat(value(tables[0], 0, "Dice")).isZero();
        assertThat(value(tables[0], 0, "NSD, surface-weighted, 1 mm")).isZero();
        assertThat(cell(tables[1], 1, "Mean ASSD (mm)").isMissing()).isTrue();
    }

    @Test
    void casesOfOneNameAreStillSeveral() throws Exception {
        Bench.Node node = node();

        PortObject summary =
                node.execute(table(box(1), box(1), box(1), box(2), box(1), empty()))[1];

        assertThat(((IntValue) cell(summary, 0, "Cases with Dice")).getIntValue()).isEqualTo(3);
        assertThat(value(summary, 0, "Median Dice")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(value(summary, 0, "Pooled Dice")).isCloseTo(2 * 45 / 135.0, within(1e-12));
        assertThat(value(summary, 0, "95 % low Dice")).isLessThan(value(summary, 0, "Mean Dice"));
        assertThat(value(summary, 0, "95 % high Dice"))
                .isGreaterThan(value(summary, 0, "Mean Dice"));
        assertThat(node.page()).contains("Worst cases").contains("case (Row2)");
        assertThat(cell(summary, 0, "Worst cases Dice").toString())
                .isEqualTo("case (Row2), case (Row1), case");
    }

    @Test
    void intervalsComeOutTheSameAgain() throws Exception {
        BufferedDataTable table = table(box(1), box(1), box(1), box(2), box(1), box(3));

        List<DataRow> once = Bench.rows(node().execute(table)[1]);

        assertThat(Bench.rows(node().execute(table)[1])).isEqualTo(once);
    }

    @Test
    void lesionsAreFoundByTheShareThatIsCovered() throws Exception {
        BufferedDataTable table = table(box(1), box(3));

        PortObject some = node().set("lesions", true).execute(table)[0];
        PortObject all = node().set("lesions", true).set("lesionShare", 1.0).execute(table)[0];

        assertThat(value(some, 0, "Lesion recall")).isEqualTo(1);
        assertThat(value(all, 0, "Lesion recall")).isZero();
    }

    @Test
    void theToleranceIsInTheColumnsName() throws Exception {
        Bench.Node node =
                node().set("nsd", true)
                        .set("nsdToleranceMm", 2.5)
                        .set("nsdDefinition", "VOXEL_COUNT");

        PortObject cases = node.execute(table(box(1), box(2)))[0];

        assertThat(value(cases, 0, "NSD, voxel count, 2.5 mm")).isEqualTo(1);
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> node().set("nsdToleranceMm", -1.0).configure(SPEC))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The tolerance of NSD is -1.0 mm; it must not be negative.");
        assertThatThrownBy(() -> node().set("lesionShare", 1.5).configure(SPEC))
                .hasMessage("The share for detection is 1.5; it must lie between 0 and 1.");
    }

    @Test
    void viewsThatWereSavedWithoutIntervalsStillOpen() throws Exception {
        Path file = folder.resolve("scores.bin");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeDouble(0.5);
            out.writeInt(1);
            out.writeInt(2);
            out.writeUTF("a");
            out.writeDouble(0.5);
        }
        Bench.Node node = node();

        node.loadInternals(folder);

        assertThat(node.page()).contains("Dice 0.500", "Label 2");
        assertThat(Arrays.asList(node.page().split("95 % interval"))).hasSize(2);
    }
}
