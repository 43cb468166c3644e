package org.knime.core.node.streamable;

/** How a port takes part in execution row by row. */
public class PortRole {

    private final boolean distributable;

    PortRole(final boolean distributable) {
        this.distributable = distributable;
    }

    /** Whether parts of the data may be worked on in several places. */
    public boolean isDistributable() {
        return distributable;
    }
}
