package org.urwkv.standin.ui.parameters;

import java.util.Arrays;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Paths of settings: keys from the outermost config to the setting. */
public final class ConfigPaths {
    private ConfigPaths() {}

    /** Whether there is something at the path; always for the empty path. */
    public static boolean contains(NodeSettingsRO settings, String... path) {
        NodeSettingsRO current = settings;
        for (int i = 0; i < path.length; i++) {
            if (!current.containsKey(path[i])) {
                return false;
            }
            if (i < path.length - 1) {
                try {
                    current = current.getNodeSettings(path[i]);
                } catch (InvalidSettingsException e) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether there is something at any of the paths. */
    static boolean containsAny(NodeSettingsRO settings, String[][] paths) {
        return Arrays.stream(paths).anyMatch(path -> contains(settings, path));
    }
}
