package org.knime.node.parameters.migration;

import java.util.List;

/**
 * The value of a parameter whose setting is absent.
 *
 * @param <T> the type of the parameter
 */
public interface DefaultProvider<T> extends NodeParametersMigration<T> {
    /** The value. */
    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.builder(settings -> getDefault()).build());
    }
}
