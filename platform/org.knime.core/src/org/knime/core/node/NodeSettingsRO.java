package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Read access to the settings of a node. */
public interface NodeSettingsRO extends ConfigRO {

    /** The subtree of this key. */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;

    /** Copies all entries. */
    void copyTo(ConfigWO target);
}
