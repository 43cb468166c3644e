package org.urwkv.standin.internal;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** Makes a row of a new table from a row of a table, perhaps several at once. */
public interface RowFunction {

    /** Called before the first row. */
    void init(ExecutionContext exec);

    /** The new row of the row at this index from 0. */
    DataRow compute(DataRow row, long index);

    /** Called after the last row, also after a failure. */
    void finish();

    /** The number of threads to use. */
    int workers();

    /** The number of rows that may wait for a thread. */
    int queue();

    /** Tells the progress. */
    void progress(long row, long rowCount, RowKey key, ExecutionMonitor exec);
}
