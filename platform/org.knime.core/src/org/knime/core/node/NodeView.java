package org.knime.core.node;

import java.awt.Component;
import org.knime.core.node.message.Message;

/**
 * A view for a desktop; here it is never shown.
 *
 * @param <T> the model
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T>
        implements NodeModelWarningListener {

    private Component component;
    private boolean open;

    /** Of a model. */
    protected NodeView(final T model) {
        super(model);
    }

    /** The model. */
    protected T getNodeModel() {
        return getViewableModel();
    }

    /** The view closes. */
    protected abstract void onClose();

    /** The view opens. */
    protected abstract void onOpen();

    @Override
    protected void callOpenView(final String title) {
        open = true;
        modelChanged();
        onOpen();
    }

    @Override
    public final void callCloseView() {
        open = false;
        onClose();
    }

    /** Whether the view is open. */
    protected final boolean isOpen() {
        return open;
    }

    /** What the view shows. */
    protected final Component getComponent() {
        return component;
    }

    /** Sets what the view shows. */
    protected final void setComponent(final Component shown) {
        component = shown;
    }

    @Override
    public void warningChanged(final Message warning) {}
}
