package org.knime.core.webui.node.dialog;

import java.util.Set;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeSettingsWO;

/** The classic dialog beside a page: it changes no setting itself. */
final class FlowVariablePane extends NodeDialogPane {
    private final Set<SettingsType> types;

    FlowVariablePane(Set<SettingsType> types) {
        this.types = types;
    }

    @Override
    protected boolean hasModelSettings() {
        return types.contains(SettingsType.MODEL);
    }

    @Override
    protected boolean hasViewSettings() {
        return types.contains(SettingsType.VIEW);
    }

    @Override
    protected void saveSettingsTo(NodeSettingsWO settings) {
        // the page saves them
    }
}
