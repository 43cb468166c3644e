package org.knime.core.node.streamable;

/** How an output takes part. */
public final class OutputPortRole extends PortRole {

    /** In parts. */
    public static final OutputPortRole DISTRIBUTED = new OutputPortRole(true);

    /** In one place. */
    public static final OutputPortRole NONDISTRIBUTED = new OutputPortRole(false);

    private OutputPortRole(final boolean distributable) {
        super(distributable);
    }
}
