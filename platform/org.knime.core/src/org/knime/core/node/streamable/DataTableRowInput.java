package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowIterator;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/** Gives the rows of a table. */
public class DataTableRowInput extends RowInput {

    private final DataTable table;
    private final RowIterator rows;

    /** Of this table. */
    public DataTableRowInput(final DataTable table) {
        this.table = table;
        this.rows = table.iterator();
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return table.getDataTableSpec();
    }

    @Override
    public DataRow poll() throws InterruptedException {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        if (rows instanceof CloseableRowIterator closeable) {
            closeable.close();
        }
    }

    /** The number of rows, -1 if unknown. */
    public long getRowCount() {
        return table instanceof BufferedDataTable b ? b.size() : -1;
    }
}
