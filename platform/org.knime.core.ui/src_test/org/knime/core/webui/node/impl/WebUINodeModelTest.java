package org.knime.core.webui.node.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

class WebUINodeModelTest {
    static final class Settings implements NodeParameters {
        int m_count = 1;

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_count < 0) {
                throw new InvalidSettingsException("The count must not be negative.");
            }
        }
    }

    static final class Model extends WebUINodeModel<Settings> {
        Model() {
            super(new PortType[0], new PortType[0], Settings.class);
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] in, Settings settings) {
            settings.m_count++;
            return new PortObjectSpec[0];
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec, Settings settings) {
            settings.m_count *= 10;
            return new PortObject[0];
        }

        int count() {
            return getSettings().orElseThrow().m_count;
        }
    }

    private final Model model = new Model();
    private final NodeSettings settings = new NodeSettings("model");

    @Test
    void defaultsAreSavedBeforeAnythingIsLoaded() throws InvalidSettingsException {
        model.saveSettingsTo(settings);

        assertThat(settings.getInt("count")).isEqualTo(1);
        assertThat(model.getSettings()).isEmpty();
    }

    @Test
    void configureAndExecuteGetTheParameters() throws Exception {
        settings.addInt("count", 4);
        model.validateSettings(settings);
        model.loadValidatedSettingsFrom(settings);

        model.configure(new PortObjectSpec[0]);
        model.execute(new PortObject[0], null);

        assertThat(model.count()).isEqualTo(50);
    }

    @Test
    void configureCreatesDefaults() throws InvalidSettingsException {
        model.configure(new PortObjectSpec[0]);

        assertThat(model.count()).isEqualTo(2);
    }

    @Test
    void impossibleValuesAreRefusedWhenApplied() {
        settings.addInt("count", -1);

        assertThatThrownBy(() -> model.validateSettings(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The count must not be negative.");
    }
}
