package org.knime.core.node.workflow;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;

/** A node that a plug-in provides. */
public class NativeNodeContainer extends SingleNodeContainer {

    private final String name;
    private final NodeFactory<?> factory;
    private final NodeModel model;

    NativeNodeContainer(
            final WorkflowManager parent,
            final NodeID id,
            final String name,
            final NodeFactory<?> factory,
            final NodeModel model) {
        super(parent, id);
        this.name = name;
        this.factory = factory;
        this.model = model;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The factory that made the model. */
    NodeFactory<?> factory() {
        return factory;
    }

    /** The model. */
    public NodeModel getNodeModel() {
        return model;
    }
}
