package org.knime.core.webui.node.dialog;

/** A factory of nodes whose dialog is a page. */
public interface NodeDialogFactory {
    /** Whether there is such a dialog. */
    default boolean hasNodeDialog() {
        return true;
    }

    /** A new dialog. */
    NodeDialog createNodeDialog();
}
