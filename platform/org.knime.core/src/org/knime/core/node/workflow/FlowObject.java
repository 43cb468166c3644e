package org.knime.core.node.workflow;

/** Something on the stack of a node. */
abstract class FlowObject implements Cloneable {

    private NodeID owner;

    /** Sets the node that made it. */
    protected final void setOwner(final NodeID id) {
        owner = id;
    }

    /** The node that made it. */
    public final NodeID getOwner() {
        return owner;
    }

    @Override
    protected FlowObject clone() {
        try {
            return (FlowObject) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
