package org.knime.core.node.workflow;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.urwkv.standin.internal.WorkflowAccess;

/** The door of this package. */
final class WorkflowBridge extends WorkflowAccess {

    WorkflowBridge() {
        super();
    }

    @Override
    public WorkflowManager workflow(final String name, final Object attachment) {
        return new WorkflowManager(new NodeID(NodeID.ROOTID, 1), name, attachment);
    }

    @Override
    public NativeNodeContainer node(
            final WorkflowManager workflow,
            final int index,
            final String name,
            final NodeFactory<?> factory,
            final NodeModel model) {
        NodeID prefix = workflow == null ? NodeID.ROOTID : workflow.getID();
        return new NativeNodeContainer(workflow, new NodeID(prefix, index), name, factory, model);
    }

    @Override
    public NodeFactory<?> factory(final NativeNodeContainer node) {
        return node.factory();
    }

    @Override
    public FlowVariable global(final String name, final String value) {
        return FlowVariable.global(name, value);
    }
}
