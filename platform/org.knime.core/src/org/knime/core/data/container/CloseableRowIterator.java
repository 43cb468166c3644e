package org.knime.core.data.container;

import org.knime.core.data.RowIterator;

/** Goes through the rows of a table and holds a file open until the end or until it is closed. */
public abstract class CloseableRowIterator extends RowIterator implements AutoCloseable {

    /** For subclasses. */
    public CloseableRowIterator() {
        super();
    }

    @Override
    public abstract void close();
}
