package org.urwkv.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** What tests need to execute something: a workflow, file stores, a context. */
public final class Bench {

    public final Workflow workflow;
    public final FileStores stores;
    public final ExecutionContext exec;
    public final List<String> progress = new ArrayList<>();
    private final Path folder;

    public Bench(final Path folder) throws IOException {
        this.folder = folder;
        workflow = Workflow.create("Test", folder.resolve("workflow"));
        stores =
                FileStores.create(
                        "Node", workflow.fileStores(), folder.resolve("filestore").toFile());
        Path tables = Files.createDirectories(folder.resolve("tables"));
        exec =
                Execution.context(
                        (fraction, message) -> progress.add(fraction + " " + message),
                        stores,
                        tables.toFile());
    }

    /** A folder. */
    public Path folder(final String name) {
        return folder.resolve(name);
    }

    /** Columns {@code name} and {@code number}. */
    public static DataTableSpec spec() {
        return new DataTableSpec(
                "people",
                new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator("number", IntCell.TYPE).createSpec());
    }

    /** A table with rows n0/0, n1/1, ... */
    public BufferedDataTable table(final int rows) {
        BufferedDataContainer out = exec.createDataContainer(spec());
        for (int i = 0; i < rows; i++) {
            out.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey(i), new StringCell("n" + i), new IntCell(i)));
        }
        out.close();
        return out.getTable();
    }

    /** All rows. */
    public static List<DataRow> rows(final DataTable table) {
        List<DataRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }

    /** The cells as text, {@code key: a, b}. */
    public static List<String> texts(final DataTable table) {
        return rows(table).stream()
                .map(
                        r ->
                                r.getKey()
                                        + ": "
                                        + String.join(
                                                ", ", r.stream().map(Object::toString).toList()))
                .toList();
    }
}
