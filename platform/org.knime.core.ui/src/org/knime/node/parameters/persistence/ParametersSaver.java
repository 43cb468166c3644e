package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Saves a value to settings.
 *
 * @param <T> the type of the value
 */
public interface ParametersSaver<T> {
    /** Saves the value to the settings. */
    void save(T param, NodeSettingsWO settings);
}
