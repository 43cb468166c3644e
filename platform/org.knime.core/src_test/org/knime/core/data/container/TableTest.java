package org.knime.core.data.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.util.DuplicateKeyException;
import org.urwkv.standin.Bench;

class TableTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
    }

    @Test
    void givesTheRowsAgainAndAgain() {
        BufferedDataTable table = bench.table(3);

        assertThat(table.size()).isEqualTo(3);
        assertThat(Bench.texts(table)).containsExactly("Row0: n0, 0", "Row1: n1, 1", "Row2: n2, 2");
        assertThat(Bench.texts(table)).hasSize(3);
        assertThat(table.getSummary()).isEqualTo("Rows: 3, Cols: 2");
    }

    @Test
    void learnsDomains() {
        DataTableSpec spec = bench.table(5).getDataTableSpec();

        DataColumnDomain numbers = spec.getColumnSpec("number").getDomain();
        assertThat(numbers.getLowerBound()).isEqualTo(new IntCell(0));
        assertThat(numbers.getUpperBound()).isEqualTo(new IntCell(4));
        assertThat(numbers.hasValues()).isFalse();
        assertThat(spec.getColumnSpec("name").getDomain().getValues())
                .containsExactly(
                        new StringCell("n0"),
                        new StringCell("n1"),
                        new StringCell("n2"),
                        new StringCell("n3"),
                        new StringCell("n4"));
    }

    @Test
    void forgetsPossibleValuesBeyondTheirNumber() {
        DataTableSpec spec = bench.table(DataContainer.MAX_POSSIBLE_VALUES + 1).getDataTableSpec();

        assertThat(spec.getColumnSpec("name").getDomain().hasValues()).isFalse();
    }

    @Test
    void keepsReasonsOfMissingCellsAndLongTexts() {
        String text = "x".repeat(100_000);
        BufferedDataContainer out = bench.exec.createDataContainer(Bench.spec());
        out.addRowToTable(new DefaultRow("a", new StringCell(text), new MissingCell("no file")));
        out.close();

        var row = Bench.rows(out.getTable()).get(0);

        assertThat(row.getCell(0)).isEqualTo(new StringCell(text));
        assertThat(row.getCell(1).isMissing()).isTrue();
        assertThat(((MissingValue) row.getCell(1)).getError()).isEqualTo("no file");
    }

    @Test
    void refusesWrongRows() {
        BufferedDataContainer out = bench.exec.createDataContainer(Bench.spec());
        out.addRowToTable(new DefaultRow("a", new StringCell("n"), new IntCell(1)));

        assertThatThrownBy(
                        () ->
                                out.addRowToTable(
                                        new DefaultRow("a", new StringCell("n"), new IntCell(1))))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("\"a\"");
        assertThatThrownBy(() -> out.addRowToTable(new DefaultRow("b", new StringCell("n"))))
                .hasMessageContaining("1 cells")
                .hasMessageContaining("2 columns");
        assertThatThrownBy(
                        () ->
                                out.addRowToTable(
                                        new DefaultRow("b", new IntCell(1), new IntCell(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"name\"");
        assertThatThrownBy(out::getTable).isInstanceOf(IllegalStateException.class);
        out.close();
        assertThatThrownBy(
                        () ->
                                out.addRowToTable(
                                        new DefaultRow("c", new StringCell("n"), new IntCell(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acceptsCellsThatFitASharedType() {
        DataType shared = DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE);
        BufferedDataContainer out =
                bench.exec.createDataContainer(
                        new DataTableSpec(new DataColumnSpecCreator("v", shared).createSpec()));
        out.addRowToTable(new DefaultRow("a", new IntCell(1)));
        out.addRowToTable(new DefaultRow("b", new DoubleCell(0.5)));
        out.close();

        assertThat(Bench.texts(out.getTable())).containsExactly("a: 1", "b: 0.5");
        assertThatThrownBy(
                        () -> {
                            DataContainer texts =
                                    new DataContainer(out.getTable().getDataTableSpec());
                            texts.addRowToTable(new DefaultRow("a", new StringCell("t")));
                        })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void iteratorsCanBeClosedEarlyAndEnd() {
        CloseableRowIterator rows = bench.table(3).iterator();
        rows.next();
        rows.close();
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void concatenatesTablesOfDifferentColumns() throws Exception {
        BufferedDataContainer more =
                bench.exec.createDataContainer(
                        new DataTableSpec(
                                new DataColumnSpecCreator("number", IntCell.TYPE).createSpec(),
                                new DataColumnSpecCreator("size", DoubleCell.TYPE).createSpec()));
        more.addRowToTable(new DefaultRow("Row0", new IntCell(8), new DoubleCell(2)));
        more.close();

        BufferedDataTable all =
                bench.exec.createConcatenateTable(
                        bench.exec, Optional.of("_dup"), false, bench.table(1), more.getTable());

        assertThat(all.getDataTableSpec().getColumnNames())
                .containsExactly("name", "number", "size");
        assertThat(Bench.texts(all)).containsExactly("Row0: n0, 0, ?", "Row0_dup: ?, 8, 2.0");
        assertThatThrownBy(
                        () ->
                                bench.exec.createConcatenateTable(
                                        bench.exec, bench.table(1), more.getTable()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void joinsColumnsOfEqualRows() throws Exception {
        BufferedDataTable left = bench.table(2);
        DataTableSpec renamed =
                new DataTableSpec(
                        new DataColumnSpecCreator("name 2", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("number 2", IntCell.TYPE).createSpec());
        BufferedDataTable right = bench.exec.createSpecReplacerTable(bench.table(2), renamed);

        assertThat(Bench.texts(bench.exec.createJoinedTable(left, right, bench.exec)))
                .containsExactly("Row0: n0, 0, n0, 0", "Row1: n1, 1, n1, 1");
        assertThatThrownBy(() -> bench.exec.createJoinedTable(left, bench.table(1), bench.exec))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void containersOutsideWorkflowsGiveTables() {
        DataContainer out = new DataContainer(Bench.spec());
        assertThat(out.size()).isZero();
        out.addRowToTable(new DefaultRow("a", new StringCell("n"), new IntCell(1)));
        out.close();

        assertThat(Bench.texts(out.getTable())).containsExactly("a: n, 1");
        assertThat(out.isClosed()).isTrue();
    }
}
