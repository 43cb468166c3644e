package org.urwkv.standin.internal;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NativeNodeContainer;
import org.knime.core.node.workflow.WorkflowManager;

/** The door into workflows. */
public abstract class WorkflowAccess {

    /** The only one. */
    public static final WorkflowAccess INSTANCE =
            Bridge.load(WorkflowAccess.class, "org.knime.core.node.workflow.WorkflowBridge");

    /** A workflow to which an object is attached that contexts can be asked for. */
    public abstract WorkflowManager workflow(String name, Object attachment);

    /** A node of a workflow, which may be {@code null}. */
    public abstract NativeNodeContainer node(
            WorkflowManager workflow,
            int index,
            String name,
            NodeFactory<?> factory,
            NodeModel model);

    /** The factory of a node. */
    public abstract NodeFactory<?> factory(NativeNodeContainer node);

    /** One of the platform's own variables, such as {@code knime.workspace}. */
    public abstract FlowVariable global(String name, String value);
}
