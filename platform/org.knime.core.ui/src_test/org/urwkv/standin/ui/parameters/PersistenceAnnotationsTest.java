package org.urwkv.standin.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

class PersistenceAnnotationsTest {
    private final NodeSettings settings = new NodeSettings("model");

    static final class Keys implements NodeParameters {
        @Persist(configKey = "other")
        int m_first = 1;

        @Persist(hidden = true)
        int m_second = 2;
    }

    @Test
    void persistChangesKeys() throws InvalidSettingsException {
        Parameters.save(new Keys(), settings);

        assertThat(settings.keySet()).containsExactly("other", "second_Internals");
        settings.addInt("other", 5);
        assertThat(Parameters.load(Keys.class, settings).m_first).isEqualTo(5);
    }

    static final class Squared implements NodeParametersPersistor<Integer> {
        @Override
        public Integer load(NodeSettingsRO from) throws InvalidSettingsException {
            return (int) Math.sqrt(from.getInt("square"));
        }

        @Override
        public void save(Integer value, NodeSettingsWO to) {
            to.addInt("square", value * value);
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][] {{"square"}};
        }
    }

    static final class Custom implements NodeParameters {
        @Persistor(Squared.class)
        @Migrate(loadDefaultIfAbsent = true)
        int m_root = 4;
    }

    @Test
    void persistorSavesAndLoadsInItsOwnWay() throws InvalidSettingsException {
        Parameters.save(new Custom(), settings);

        assertThat(settings.getInt("square")).isEqualTo(16);
        settings.addInt("square", 25);
        assertThat(Parameters.load(Custom.class, settings).m_root).isEqualTo(5);
    }

    @Test
    void absentSettingsOfAPersistorLeaveTheDefaultIfAsked() throws InvalidSettingsException {
        assertThat(Parameters.load(Custom.class, settings).m_root).isEqualTo(4);
    }

    @LoadDefaultsForAbsentFields
    static final class Lenient implements NodeParameters {
        int m_old = 1;
        int m_new = 2;
        Keys m_group = new Keys();
    }

    @Test
    void absentFieldsKeepTheirDefaults() throws InvalidSettingsException {
        settings.addInt("old", 10);

        Lenient loaded = Parameters.load(Lenient.class, settings);

        assertThat(loaded.m_old).isEqualTo(10);
        assertThat(loaded.m_new).isEqualTo(2);
        assertThat(loaded.m_group.m_second).isEqualTo(2);
    }

    @Test
    void leniencyDoesNotReachIntoGroups() {
        settings.addNodeSettings("group").addInt("other", 3);

        assertThatThrownBy(() -> Parameters.load(Lenient.class, settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("second_Internals");
    }

    static final class FromMinutes implements NodeParametersMigration<Integer> {
        @Override
        public List<ConfigMigration<Integer>> getConfigMigrations() {
            return List.of(
                    ConfigMigration.<Integer>builder(s -> s.getInt("minutes") * 60)
                            .withDeprecatedConfigPath("minutes")
                            .build());
        }
    }

    static final class Always implements DefaultProvider<String> {
        @Override
        public String getDefault() {
            return "absent";
        }
    }

    static final class Migrated implements NodeParameters {
        @Migration(FromMinutes.class)
        int m_seconds = 1;

        @Migration(Always.class)
        String m_text = "new";
    }

    @Test
    void earlierFormsAreLoaded() throws InvalidSettingsException {
        settings.addInt("minutes", 2);

        Migrated loaded = Parameters.load(Migrated.class, settings);

        assertThat(loaded.m_seconds).isEqualTo(120);
        assertThat(loaded.m_text).isEqualTo("absent");
    }

    @Test
    void presentFormsAreLoadedAsTheyAre() throws InvalidSettingsException {
        Parameters.save(new Migrated(), settings);

        Migrated loaded = Parameters.load(Migrated.class, settings);

        assertThat(loaded.m_seconds).isEqualTo(1);
        assertThat(loaded.m_text).isEqualTo("new");
    }

    static final class Contradictory implements NodeParameters {
        @Persist(configKey = "a")
        @Persistor(Squared.class)
        int m_value;
    }

    @Test
    void contradictoryAnnotationsAreRefused() {
        assertThatThrownBy(() -> Parameters.save(new Contradictory(), settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Persistor");
    }
}
