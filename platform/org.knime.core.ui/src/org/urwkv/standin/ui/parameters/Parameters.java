package org.urwkv.standin.ui.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Parameters and their settings, as KNIME stores them: a setting's key is the field's name without
 * a leading {@code m_}, a group is a nested config, a constant is stored by its name, an array of
 * groups is a config with the keys 0, 1, ..., an optional value has a second key ending in {@code
 * _is_present}. A missing setting is an error unless the field or its class says otherwise.
 */
public final class Parameters {
    private Parameters() {}

    /** Parameters with their defaults. */
    public static <P> P create(Class<P> type) {
        return Instances.create(type);
    }

    /** Parameters with the defaults that fit the input. */
    public static <P extends NodeParameters> P create(Class<P> type, NodeParametersInput input) {
        return Instances.create(type, input);
    }

    /**
     * Loads parameters.
     *
     * @throws InvalidSettingsException if a setting is missing or of the wrong type
     */
    public static <P> P load(Class<P> type, NodeSettingsRO settings)
            throws InvalidSettingsException {
        return GroupLoader.load(type, settings);
    }

    /** Saves parameters. */
    public static void save(Object parameters, NodeSettingsWO settings) {
        GroupSaver.save(parameters, settings);
    }
}
