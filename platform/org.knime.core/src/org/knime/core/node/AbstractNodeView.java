package org.knime.core.node;

import org.knime.core.node.workflow.NodeContext;

/**
 * A view of a node.
 *
 * @param <T> what is viewed
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    /** The node. */
    protected final NodeContext m_nodeContext;

    private final T model;

    /** Of a model. */
    protected AbstractNodeView(final T model) {
        this.model = model;
        m_nodeContext = NodeContext.getContext();
    }

    /** The model. */
    protected final T getViewableModel() {
        return model;
    }

    /** The log. */
    public NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }

    /** The model changed. */
    protected abstract void modelChanged();

    /** Something changed. */
    protected void updateModel(final Object argument) {}

    /** Opens the view under a title. */
    protected abstract void callOpenView(String title);

    /** Closes the view. */
    protected abstract void callCloseView();

    /** Marks what can be viewed. */
    public interface ViewableModel {}
}
