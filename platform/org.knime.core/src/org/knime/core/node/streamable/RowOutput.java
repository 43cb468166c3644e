package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/** Takes rows. */
public abstract class RowOutput extends PortOutput {

    /** For subclasses. */
    public RowOutput() {
        super();
    }

    /** Adds a row. */
    public abstract void push(DataRow row) throws InterruptedException;

    /** Adds all rows of a table and ends. */
    public void setFully(final BufferedDataTable table) throws InterruptedException {
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                push(rows.next());
            }
        }
        close();
    }

    /** Ends writing. */
    public abstract void close() throws InterruptedException;

    /** Nobody reads any more. */
    public static class OutputClosedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Without message. */
        public OutputClosedException() {
            super();
        }
    }
}
