package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.knime.core.node.NodeSettingsRO;
import org.urwkv.standin.ui.parameters.AbsentSettings;
import org.urwkv.standin.ui.parameters.ConfigPaths;

/**
 * One earlier form of a parameter: when it applies and how it is loaded.
 *
 * @param <T> the type of the parameter
 */
public final class ConfigMigration<T> {
    private final ParametersLoader<T> loader;
    private final Predicate<NodeSettingsRO> matcher;

    private ConfigMigration(ParametersLoader<T> loader, Predicate<NodeSettingsRO> matcher) {
        this.loader = loader;
        this.matcher = matcher;
    }

    /** Loads the earlier form. */
    public ParametersLoader<T> getLoader() {
        return loader;
    }

    /**
     * Tells whether settings have the earlier form: by the given matcher, else by the presence of
     * all deprecated paths. Without either the earlier form is the absence of all present settings,
     * which only the loading code can see; then the matcher itself never matches.
     */
    public Predicate<NodeSettingsRO> getMatcher() {
        return matcher;
    }

    /** Starts a migration that loads with the given loader. */
    public static <T> Builder<T> builder(ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /**
     * Collects the parts of a migration.
     *
     * @param <T> the type of the parameter
     */
    public static final class Builder<T> {
        private final ParametersLoader<T> loader;
        private final List<String[]> deprecated = new ArrayList<>();
        private Predicate<NodeSettingsRO> matcher;

        /** A migration that loads with the given loader. */
        public Builder(ParametersLoader<T> loader) {
            this.loader = Objects.requireNonNull(loader, "loader");
        }

        /** Adds the path of a setting that only the earlier form has. */
        public Builder<T> withDeprecatedConfigPath(String... configKeys) {
            deprecated.add(configKeys.clone());
            return this;
        }

        /** Sets the test for the earlier form. */
        public Builder<T> withMatcher(Predicate<NodeSettingsRO> test) {
            this.matcher = test;
            return this;
        }

        /** The migration. */
        public ConfigMigration<T> build() {
            if (matcher != null) {
                return new ConfigMigration<>(loader, matcher);
            }
            if (deprecated.isEmpty()) {
                return new ConfigMigration<>(loader, new AbsentSettings());
            }
            List<String[]> paths = List.copyOf(deprecated);
            return new ConfigMigration<>(
                    loader, s -> paths.stream().allMatch(path -> ConfigPaths.contains(s, path)));
        }
    }
}
