package org.knime.core.node.message;

import java.util.Objects;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;
import org.knime.core.node.port.PortObject;

/** A detail that points to a row of an input table, perhaps to one of its cells. */
final class RowIssue implements Issue {

    private static final int NO_COLUMN = -1;

    private final int port;
    private final int column;
    private final long row;
    private final String text;

    private RowIssue(final int port, final int column, final long row, final String text) {
        this.port = port;
        this.column = column;
        this.row = row;
        this.text = text;
    }

    static RowIssue ofCell(final int port, final int column, final long row, final String text) {
        check("port", port);
        check("column", column);
        check("row", row);
        return new RowIssue(port, column, row, text);
    }

    static RowIssue ofRow(final int port, final long row, final String text) {
        check("port", port);
        check("row", row);
        return new RowIssue(port, NO_COLUMN, row, text);
    }

    private static void check(final String what, final long index) {
        if (index < 0) {
            throw new IllegalArgumentException("The " + what + " index " + index + " is negative");
        }
    }

    static RowIssue load(final ConfigBaseRO c) throws InvalidSettingsException {
        return new RowIssue(
                c.getInt("portIndex"),
                c.getInt("columnIndex"),
                c.getLong("rowIndex"),
                c.getString("message"));
    }

    /** The detail with the names of row and column and the cell's content. */
    DefaultIssue render(final PortObject[] inputs) {
        if (port >= inputs.length || !(inputs[port] instanceof BufferedDataTable table)) {
            return new DefaultIssue(text);
        }
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 0; rows.hasNext(); i++) {
                DataRow r = rows.next();
                if (i == row) {
                    return new DefaultIssue(place(table, r) + ": " + text);
                }
            }
        }
        return new DefaultIssue(text);
    }

    private String place(final BufferedDataTable table, final DataRow r) {
        String where = "Row " + (row + 1) + " (\"" + r.getKey() + "\")";
        if (column == NO_COLUMN || column >= r.getNumCells()) {
            return where;
        }
        String name = table.getDataTableSpec().getColumnSpec(column).getName();
        return where + ", column \"" + name + "\", value \"" + r.getCell(column) + "\"";
    }

    @Override
    public String toPreformatted() {
        return text == null ? "" : text;
    }

    @Override
    public Type getType() {
        return Type.TABLE_ROW;
    }

    @Override
    public void saveTo(final ConfigBaseWO config) {
        config.addInt("portIndex", port);
        config.addInt("columnIndex", column);
        config.addLong("rowIndex", row);
        config.addString("message", text);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowIssue o
                && port == o.port
                && column == o.column
                && row == o.row
                && Objects.equals(text, o.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(port, column, row, text);
    }

    @Override
    public String toString() {
        return "port " + port + ", row " + row + ", column " + column + ": " + text;
    }
}
