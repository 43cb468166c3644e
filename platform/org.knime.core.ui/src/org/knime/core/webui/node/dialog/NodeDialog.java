package org.knime.core.webui.node.dialog;

import java.util.Optional;
import java.util.Set;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.RpcDataService;

/** The dialog of a node. */
public interface NodeDialog extends UIExtension {
    /** The kinds of settings that it shows. */
    Set<SettingsType> getSettingsTypes();

    /** Reads and writes the settings. */
    NodeSettingsService getNodeSettingsService();

    /** Answers the dialog's calls. */
    Optional<RpcDataService> createRpcDataService();

    /** Whether the dialog has more to show on a large screen. */
    default boolean canBeEnlarged() {
        return false;
    }
}
