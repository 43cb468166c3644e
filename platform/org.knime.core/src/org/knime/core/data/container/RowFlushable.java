package org.knime.core.data.container;

/** Keeps rows that it can be asked to write at once. */
public interface RowFlushable {

    /** Writes the rows kept so far. */
    void flushRows();
}
