package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;

/** Gives rows. */
public abstract class RowInput extends PortInput {

    /** For subclasses. */
    public RowInput() {
        super();
    }

    /** The columns. */
    public abstract DataTableSpec getDataTableSpec();

    /** The next row, {@code null} after the last. */
    public abstract DataRow poll() throws InterruptedException;

    /** Ends reading. */
    public abstract void close();
}
