package org.urwkv.host.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.urwkv.standin.Execution;
import org.urwkv.standin.FileStoreRegistry;
import org.urwkv.standin.FileStores;

class TablesTest {
    @TempDir Path folder;

    private static DataTableSpec spec() {
        return new DataTableSpec(
                new String[] {"Case", "Dice", "Label", "Mean, mm"},
                new DataType[] {StringCell.TYPE, DoubleCell.TYPE, IntCell.TYPE, DoubleCell.TYPE});
    }

    private BufferedDataTable table(int rows) {
        File stores = folder.resolve("stores").toFile();
        ExecutionContext exec =
                Execution.context(
                        (fraction, message) -> {},
                        FileStores.create("Test", new FileStoreRegistry(), stores),
                        folder.toFile());
        BufferedDataContainer out = exec.createDataContainer(spec());
        for (int i = 0; i < rows; i++) {
            DataCell dice = i == 1 ? DataType.getMissingCell() : new DoubleCell(0.25 + i / 1e9);
            out.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey((long) i),
                            new StringCell(i == 0 ? "" : "<c\u00e4se> \"" + i + "\""),
                            dice,
                            new IntCell(i),
                            new DoubleCell(i * 1.0 / 3)));
        }
        out.close();
        return out.getTable();
    }

    @Test
    void filesHoldFullPrecision() throws Exception {
        Path file = folder.resolve("t.csv");
        TableFile.write(table(3), file);
        assertThat(file)
                .content()
                .isEqualToNormalizingNewlines(
                        String.join(
                                "\n",
                                "RowID,Case,Dice,Label,\"Mean, mm\"",
                                "Row0,\"\",0.25,0,0.0",
                                "Row1,\"<c\u00e4se> \"\"1\"\"\",,1,0.3333333333333333",
                                "Row2,\"<c\u00e4se> \"\"2\"\"\",0.250000002,2,0.6666666666666666",
                                ""));
    }

    @Test
    void pagesShowShortTablesWhole() {
        String html = TableHtml.write(table(60));
        assertThat(html.split("<tr>", -1)).hasSize(62);
        assertThat(html).doesNotContain("The first").contains("&lt;c\u00e4se&gt; &quot;2&quot;");
        assertThat(html).contains("<td class=\"number missing\"></td>");
        assertThat(html).contains("<th class=\"number\">Dice</th>").contains("<th>Case</th>");
    }

    @Test
    void pagesShowTheBeginningOfLongTables() {
        String html = TableHtml.write(table(61));
        assertThat(html.split("<tr>", -1)).hasSize(22);
        assertThat(html).contains("The first 20 of 61 rows.");
    }

    @Test
    void onlyColumnsBetweenZeroAndOneHaveBars() {
        String html = TableHtml.write(table(5));
        assertThat(html).contains("<td class=\"number meter\" style=\"--part:25.0%\">0.25</td>");
        assertThat(html.split("meter", -1)).hasSize(5);
    }

    @Test
    void theConsoleShowsSmallTablesInColumns() {
        assertThat(TableText.write(table(3)).orElseThrow())
                .containsExactly(
                        "  Case        Dice  Label  Mean, mm",
                        "              0.25      0         0",
                        "  <c\u00e4se> \"1\"     ?      1  0.333333",
                        "  <c\u00e4se> \"2\"  0.25      2  0.666667");
        assertThat(TableText.write(table(13))).isEmpty();
        assertThat(TableText.write(table(0))).isEmpty();
    }

    @Test
    void theConsoleLeavesOutColumnsThatDoNotFit() {
        assertThat(TableText.write(table(2), 20).orElseThrow())
                .containsExactly(
                        "  Case        Dice  ...",
                        "              0.25",
                        "  <c\u00e4se> \"1\"     ?");
    }

    @Test
    void numbersAreShortForReading() {
        assertThat(Cells.shortText(new DoubleCell(0))).isEqualTo("0");
        assertThat(Cells.shortText(new DoubleCell(100))).isEqualTo("100");
        assertThat(Cells.shortText(new DoubleCell(2.0 / 3))).isEqualTo("0.666667");
        assertThat(Cells.shortText(new DoubleCell(1.5e-9))).isEqualTo("1.5E-9");
        assertThat(Cells.shortText(new DoubleCell(Double.NaN))).isEqualTo("NaN");
        assertThat(Cells.shortText(new IntCell(1234567))).isEqualTo("1234567");
        assertThat(Cells.shortText(DataType.getMissingCell())).isNull();
    }
}
