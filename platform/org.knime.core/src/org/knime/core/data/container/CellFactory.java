package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** Makes the cells of new columns, row by row. */
public interface CellFactory {

    /** The new cells of a row. */
    default DataCell[] getCells(final DataRow row) {
        throw new IllegalStateException(
                getClass().getName() + " implements neither form of getCells");
    }

    /** The new cells of the row at this index from 0. */
    default DataCell[] getCells(final DataRow row, final long rowIndex) {
        return getCells(row);
    }

    /** The new columns. */
    DataColumnSpec[] getColumnSpecs();

    /** Tells the progress after a row. */
    void setProgress(int row, int rowCount, RowKey lastKey, ExecutionMonitor exec);

    /** Tells the progress after a row. */
    default void setProgress(
            final long row,
            final long rowCount,
            final RowKey lastKey,
            final ExecutionMonitor exec) {
        setProgress((int) row, (int) rowCount, lastKey, exec);
    }
}
