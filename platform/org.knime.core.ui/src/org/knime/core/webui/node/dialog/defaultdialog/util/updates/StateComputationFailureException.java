package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** Leaves a state as it is. */
public final class StateComputationFailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private StateComputationFailureException() {}
}
