package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeSettingsService;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.node.parameters.NodeParameters;

/** The dialog of one or two classes of parameters. */
public final class DefaultNodeDialog implements NodeDialog, DefaultNodeDialogUIExtension {
    private final Map<SettingsType, Class<? extends NodeParameters>> classes;

    /** A dialog without parameters. */
    public DefaultNodeDialog() {
        classes = Map.of();
    }

    /** A dialog of one class. */
    public DefaultNodeDialog(
            SettingsType settingsType, Class<? extends NodeParameters> settingsClass) {
        classes = Map.of(settingsType, settingsClass);
    }

    /** A dialog of two classes. */
    public DefaultNodeDialog(
            SettingsType settingsType1,
            Class<? extends NodeParameters> settingsClass1,
            SettingsType settingsType2,
            Class<? extends NodeParameters> settingsClass2) {
        classes = Map.of(settingsType1, settingsClass1, settingsType2, settingsClass2);
    }

    @Override
    public Set<SettingsType> getSettingsTypes() {
        Set<SettingsType> types = EnumSet.of(SettingsType.JOB_MANAGER);
        types.addAll(classes.keySet());
        return types;
    }

    @Override
    public NodeSettingsService getNodeSettingsService() {
        return new NodeSettingsService() {};
    }

    @Override
    public Optional<RpcDataService> createRpcDataService() {
        return Optional.empty();
    }

    /** The classes by kind of settings. */
    public Map<SettingsType, Class<? extends NodeParameters>> getSettingsClasses() {
        return classes;
    }
}
