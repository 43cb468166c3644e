package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Loads a value from settings.
 *
 * @param <T> the type of the value
 */
public interface ParametersLoader<T> {
    /**
     * Loads the value.
     *
     * @throws InvalidSettingsException if a setting is missing or impossible
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
