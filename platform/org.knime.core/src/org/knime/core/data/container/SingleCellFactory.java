package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** Makes the cells of one new column. */
public abstract class SingleCellFactory extends AbstractCellFactory {

    /** One row after the other. */
    public SingleCellFactory(final DataColumnSpec column) {
        super(column);
    }

    /** One row after the other or several at once. */
    public SingleCellFactory(final boolean parallel, final DataColumnSpec column) {
        super(parallel, column);
    }

    /** With so many threads and rows waiting. */
    public SingleCellFactory(
            final boolean parallel,
            final int workers,
            final int queue,
            final DataColumnSpec column) {
        super(parallel, workers, queue, column);
    }

    @Override
    public DataCell[] getCells(final DataRow row, final long rowIndex) {
        return new DataCell[] {getCell(row, rowIndex)};
    }

    /** The new cell of a row. */
    public DataCell getCell(final DataRow row) {
        throw new IllegalStateException(
                getClass().getName() + " implements neither form of getCell");
    }

    /** The new cell of the row at this index from 0. */
    public DataCell getCell(final DataRow row, final long rowIndex) {
        return getCell(row);
    }
}
