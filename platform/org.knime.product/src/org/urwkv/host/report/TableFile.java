package org.urwkv.host.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * Tables as comma separated values: UTF-8, a line of column names first, the row's key as first
 * column, quoting as in RFC 4180, lines ended by a line feed. A missing cell is empty; an empty
 * text is a pair of quotes.
 */
public final class TableFile {
    private TableFile() {}

    /**
     * Writes a table.
     *
     * @param table the table
     * @param file the file, replaced if there is one
     * @throws IOException if it cannot be written
     */
    public static void write(BufferedDataTable table, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CloseableRowIterator rows = table.iterator()) {
            out.write("RowID");
            for (String name : table.getDataTableSpec().getColumnNames()) {
                out.write(',');
                out.write(quoted(name));
            }
            out.write('\n');
            while (rows.hasNext()) {
                writeRow(rows.next(), out);
            }
        }
    }

    private static void writeRow(DataRow row, BufferedWriter out) throws IOException {
        out.write(quoted(row.getKey().getString()));
        for (int i = 0; i < row.getNumCells(); i++) {
            DataCell cell = row.getCell(i);
            out.write(',');
            out.write(quoted(Cells.text(cell)));
        }
        out.write('\n');
    }

    /**
     * Quotes a field where that is needed.
     *
     * @param text the field's text, or null if it is missing
     * @return what to write
     */
    static String quoted(String text) {
        if (text == null) {
            return "";
        }
        boolean plain =
                !text.isEmpty()
                        && text.chars()
                                .noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
