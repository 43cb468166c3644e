package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.FSLocation;

/** Checks of chosen places. */
final class FileLocations {
    private FileLocations() {}

    /** Refuses a place without a path. */
    static void validate(FSLocation location) throws InvalidSettingsException {
        if (location == null || location.getPath() == null || location.getPath().isBlank()) {
            throw new InvalidSettingsException(
                    "No file or folder is chosen; choose one in the node's settings.");
        }
    }
}
