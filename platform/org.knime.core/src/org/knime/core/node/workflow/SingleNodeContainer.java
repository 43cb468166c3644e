package org.knime.core.node.workflow;

/** A node that can be executed. */
public abstract class SingleNodeContainer extends NodeContainer {

    SingleNodeContainer(final WorkflowManager parent, final NodeID id) {
        super(parent, id);
    }
}
