package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Earlier forms of one parameter.
 *
 * @param <T> the type of the parameter
 */
public interface NodeParametersMigration<T> {
    /** The earlier forms; the first that matches the settings is loaded. */
    List<ConfigMigration<T>> getConfigMigrations();
}
