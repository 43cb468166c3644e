package org.knime.core.node.streamable;

/** How an input takes part. */
public final class InputPortRole extends PortRole {

    /** In parts, row by row. */
    public static final InputPortRole DISTRIBUTED_STREAMABLE = new InputPortRole(true, true);

    /** In parts, each as a whole. */
    public static final InputPortRole DISTRIBUTED_NONSTREAMABLE = new InputPortRole(true, false);

    /** In one place, row by row. */
    public static final InputPortRole NONDISTRIBUTED_STREAMABLE = new InputPortRole(false, true);

    /** In one place as a whole. */
    public static final InputPortRole NONDISTRIBUTED_NONSTREAMABLE =
            new InputPortRole(false, false);

    private final boolean streamable;

    private InputPortRole(final boolean distributable, final boolean streamable) {
        super(distributable);
        this.streamable = streamable;
    }

    /** Whether rows are taken one by one. */
    public boolean isStreamable() {
        return streamable;
    }

    /** One of the four. */
    public static InputPortRole get(final boolean distributable, final boolean streamable) {
        if (distributable) {
            return streamable ? DISTRIBUTED_STREAMABLE : DISTRIBUTED_NONSTREAMABLE;
        }
        return streamable ? NONDISTRIBUTED_STREAMABLE : NONDISTRIBUTED_NONSTREAMABLE;
    }
}
