package org.knime.core.node.streamable;

import org.knime.core.node.ExecutionContext;

/** Does a node's work row by row. */
public abstract class StreamableOperator {

    /** For subclasses. */
    public StreamableOperator() {
        super();
    }

    /** The run that puts rows out. */
    public abstract void runFinal(PortInput[] inputs, PortOutput[] outputs, ExecutionContext exec)
            throws Exception;

    /** A run before, to collect what is needed. */
    public void runIntermediate(final PortInput[] inputs, final ExecutionContext exec)
            throws Exception {
        throw new IllegalStateException("This operator needs no intermediate run");
    }

    /** Takes over what an earlier part left. */
    public void loadInternals(final StreamableOperatorInternals internals) {}

    /** What to leave to a later part, {@code null} for nothing. */
    public StreamableOperatorInternals saveInternals() {
        return null;
    }
}
