package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;
import org.knime.core.node.workflow.NativeNodeContainer;

/** Makes views of nodes whose model's type is not known. */
final class ViewOfNode {
    private ViewOfNode() {}

    /** A view of the node, made by its own factory. */
    @SuppressWarnings("unchecked")
    static <T extends NodeModel> NodeView create(
            NodeViewFactory<T> factory, NativeNodeContainer node) {
        return factory.createNodeView((T) node.getNodeModel());
    }
}
