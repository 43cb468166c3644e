package org.knime.core.webui.node.dialog;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of settings of a node. */
public enum SettingsType {
    /** Those of the node's model. */
    MODEL("model", "model", "variables"),
    /** Those of the node's view. */
    VIEW("view", "view", "view_variables"),
    /** Those of the way the node is run. */
    JOB_MANAGER("job.manager", "job_manager", "no_variables");

    private final String configKey;
    private final String frontendKey;
    private final String variablesKey;

    SettingsType(String configKey, String frontendKey, String variablesKey) {
        this.configKey = configKey;
        this.frontendKey = frontendKey;
        this.variablesKey = variablesKey;
    }

    /** The key of the settings in the node's file. */
    public String getConfigKey() {
        return configKey;
    }

    /** The key of the settings in the dialog. */
    public String getConfigKeyFrontend() {
        return frontendKey;
    }

    /** The type with that key in the dialog. */
    public static Optional<SettingsType> fromConfigKey(String configKey) {
        return Arrays.stream(values()).filter(t -> t.frontendKey.equals(configKey)).findFirst();
    }

    /** The key of the variables that drive these settings. */
    public String getVariablesConfigKey() {
        return variablesKey;
    }

    /** Whether nodes differ in these settings. */
    public boolean isNodeSpecific() {
        return this != JOB_MANAGER;
    }
}
