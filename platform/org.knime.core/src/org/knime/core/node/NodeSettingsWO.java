package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Write access to the settings of a node. */
public interface NodeSettingsWO extends ConfigWO {

    /** Adds an empty subtree. */
    NodeSettingsWO addNodeSettings(String key);

    /** Adds or replaces a subtree. */
    void addNodeSettings(NodeSettings settings);

    @Override
    void addPassword(String key, String encryptionKey, String value);
}
