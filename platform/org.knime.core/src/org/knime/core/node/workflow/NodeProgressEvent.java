package org.knime.core.node.workflow;

import java.util.EventObject;

/** A change of progress. */
public class NodeProgressEvent extends EventObject {

    private static final long serialVersionUID = 1L;
    private static final NodeID UNKNOWN = NodeID.ROOTID;

    private final transient NodeProgress progress;

    /** Of the given node, {@code null} where it is not known. */
    public NodeProgressEvent(final NodeID id, final NodeProgress progress) {
        super(id == null ? UNKNOWN : id);
        this.progress = progress;
    }

    /** The new progress. */
    public NodeProgress getNodeProgress() {
        return progress;
    }
}
