package org.urwkv.standin.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

class ParametersTest {
    enum Preset {
        TINY,
        SMALL
    }

    static class Base implements NodeParameters {
        long m_seed = 42;
    }

    static final class Inner implements NodeParameters {
        String m_name = "a";
        int[] m_sizes = {1, 2};

        Inner() {}

        Inner(String name) {
            m_name = name;
        }
    }

    static final class Outer extends Base {
        int m_epochs = 10;
        double m_rate = 0.5;
        boolean m_stop;
        Preset m_preset = Preset.SMALL;
        String[] m_labels = {"liver"};
        Inner m_inner = new Inner();
        Inner[] m_several = {new Inner("x"), new Inner("y")};
        List<Inner> m_list = List.of(new Inner("z"));
        Optional<Integer> m_limit = Optional.empty();
        FileSelection m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, "/data/in"));
        static int notStored = 1;
        transient int m_notStored = 2;
        private int m_hidden = 3;

        int hidden() {
            return m_hidden;
        }
    }

    private static NodeSettings saved(Object parameters) {
        NodeSettings settings = new NodeSettings("model");
        Parameters.save(parameters, settings);
        return settings;
    }

    @Test
    void keysAreFieldNamesWithSuperclassesFirst() {
        assertThat(saved(new Outer()).keySet())
                .containsExactly(
                        "seed",
                        "epochs",
                        "rate",
                        "stop",
                        "preset",
                        "labels",
                        "inner",
                        "several",
                        "list",
                        "limit",
                        "limit_is_present",
                        "file");
    }

    @Test
    void valuesAreStoredAsKnimeDoes() throws InvalidSettingsException {
        NodeSettings settings = saved(new Outer());

        assertThat(settings.getLong("seed")).isEqualTo(42);
        assertThat(settings.getString("preset")).isEqualTo("SMALL");
        assertThat(settings.getStringArray("labels")).containsExactly("liver");
        assertThat(settings.getNodeSettings("inner").getIntArray("sizes")).containsExactly(1, 2);
        assertThat(settings.getNodeSettings("several").getNodeSettings("1").getString("name"))
                .isEqualTo("y");
        assertThat(settings.getBoolean("limit_is_present")).isFalse();
        NodeSettings path = settings.getNodeSettings("file").getNodeSettings("path");
        assertThat(path.keySet()).containsExactly("location_present", "file_system_type", "path");
        assertThat(path.getString("file_system_type")).isEqualTo("LOCAL");
        assertThat(path.getString("path")).isEqualTo("/data/in");
    }

    @Test
    void whatIsSavedIsLoaded() throws InvalidSettingsException {
        Outer outer = new Outer();
        outer.m_seed = 7;
        outer.m_epochs = 3;
        outer.m_rate = 0.25;
        outer.m_stop = true;
        outer.m_preset = Preset.TINY;
        outer.m_labels = new String[0];
        outer.m_inner.m_name = null;
        outer.m_several = new Inner[] {new Inner("only")};
        outer.m_list = List.of();
        outer.m_limit = Optional.of(5);
        outer.m_file =
                new FileSelection(new FSLocation(FSCategory.RELATIVE, "knime.workflow", "x"));

        Outer loaded = Parameters.load(Outer.class, saved(outer));

        assertThat(loaded.m_seed).isEqualTo(7);
        assertThat(loaded.m_epochs).isEqualTo(3);
        assertThat(loaded.m_rate).isEqualTo(0.25);
        assertThat(loaded.m_stop).isTrue();
        assertThat(loaded.m_preset).isEqualTo(Preset.TINY);
        assertThat(loaded.m_labels).isEmpty();
        assertThat(loaded.m_inner.m_name).isNull();
        assertThat(loaded.m_several).extracting(i -> i.m_name).containsExactly("only");
        assertThat(loaded.m_list).isEmpty();
        assertThat(loaded.m_limit).contains(5);
        assertThat(loaded.m_file).isEqualTo(outer.m_file);
        assertThat(loaded.hidden()).isEqualTo(3);
    }

    @Test
    void missingSettingIsAnErrorThatNamesIt() {
        NodeSettings settings = new NodeSettings("model");

        assertThatThrownBy(() -> Parameters.load(Base.class, settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("seed");
    }

    @Test
    void unknownConstantIsAnErrorThatNamesThePossibleOnes() {
        NodeSettings settings = saved(new Outer());
        settings.addString("preset", "HUGE");

        assertThatThrownBy(() -> Parameters.load(Outer.class, settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("HUGE")
                .hasMessageContaining("TINY, SMALL");
    }

    static final class WithInput implements NodeParameters {
        int m_ports;

        WithInput() {}

        WithInput(NodeParametersInput input) {
            m_ports = input.getInPortSpecs().length;
        }
    }

    @Test
    void defaultsMayDependOnTheInput() {
        SpecsInput input =
                new SpecsInput(
                        new PortType[2], new PortType[0], new PortObjectSpec[2], t -> Map.of());

        assertThat(Parameters.create(WithInput.class, input).m_ports).isEqualTo(2);
        assertThat(Parameters.create(WithInput.class).m_ports).isZero();
        assertThat(Parameters.create(Base.class, input).m_seed).isEqualTo(42);
    }

    static final class Broken implements NodeParameters {
        Thread m_thread;
    }

    @Test
    void typesWithoutSettingsAreRefused() {
        assertThatThrownBy(() -> saved(new Broken()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.Thread");
    }
}
