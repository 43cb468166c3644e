package org.knime.core.node.workflow;

/** A node as the workflow holds it. */
public abstract class NodeContainer {

    private final WorkflowManager parent;
    private final NodeID id;

    NodeContainer(final WorkflowManager parent, final NodeID id) {
        this.parent = parent;
        this.id = id;
    }

    /** The workflow around the node, {@code null} for the outermost. */
    public final WorkflowManager getParent() {
        return parent;
    }

    /** What identifies the node. */
    public final NodeID getID() {
        return id;
    }

    /** The name. */
    public abstract String getName();

    @Override
    public String toString() {
        return getName() + " " + id;
    }
}
