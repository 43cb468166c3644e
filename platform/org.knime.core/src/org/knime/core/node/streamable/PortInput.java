package org.knime.core.node.streamable;

/** What an operator reads from. */
public abstract class PortInput {

    /** For subclasses. */
    public PortInput() {
        super();
    }

    /** Whether nothing comes because the branch is inactive. */
    public boolean isInactive() throws InterruptedException {
        return false;
    }
}
