package org.knime.core.webui.node.dialog;

import java.util.Set;
import org.knime.core.node.NodeDialogPane;

/** Knows the dialogs. */
public final class NodeDialogManager {
    private NodeDialogManager() {}

    /** The classic dialog with flow variables only, which stands beside the page. */
    public static NodeDialogPane createLegacyFlowVariableNodeDialog(NodeDialog dialog) {
        return new FlowVariablePane(Set.copyOf(dialog.getSettingsTypes()));
    }
}
