package org.knime.core.node.streamable;

/** What an operator writes to. */
public abstract class PortOutput {

    /** For subclasses. */
    public PortOutput() {
        super();
    }

    /** Tells that nothing comes. */
    public void setInactive() {
        throw new UnsupportedOperationException("This output can not be inactive");
    }
}
