package org.knime.core.node.workflow;

/** A workflow. */
public final class WorkflowManager extends NodeContainer {

    private final String name;
    private final Object attachment;

    WorkflowManager(final NodeID id, final String name, final Object attachment) {
        super(null, id);
        this.name = name;
        this.attachment = attachment;
    }

    @Override
    public String getName() {
        return name;
    }

    /** What the host keeps with the workflow. */
    Object attachment() {
        return attachment;
    }
}
