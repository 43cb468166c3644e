package org.knime.filehandling.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.filehandling.core.data.location.FSLocationSerializationUtils;

class FSLocationTest {
    private final NodeSettings settings = new NodeSettings("location");

    @Test
    void equalByAllThreeParts() {
        FSLocation one = new FSLocation(FSCategory.RELATIVE, "knime.workflow", "a");

        assertThat(one)
                .isEqualTo(new FSLocation("RELATIVE", "knime.workflow", "a"))
                .hasSameHashCodeAs(new FSLocation("RELATIVE", "knime.workflow", "a"))
                .isNotEqualTo(new FSLocation(FSCategory.RELATIVE, "knime.workflow.data", "a"))
                .isNotEqualTo(new FSLocation(FSCategory.LOCAL, "a"))
                .isNotEqualTo(new FSLocation(FSCategory.RELATIVE, "knime.workflow", "b"));
        assertThat(one.getFSCategory()).isEqualTo(FSCategory.RELATIVE);
    }

    @Test
    void storedWithItsParts() throws InvalidSettingsException {
        FSLocation location = new FSLocation(FSCategory.RELATIVE, "knime.workflow.data", "x/y");

        FSLocationSerializationUtils.saveFSLocation(location, settings);

        assertThat(settings.keySet())
                .containsExactly(
                        "location_present", "file_system_type", "file_system_specifier", "path");
        assertThat(FSLocationSerializationUtils.loadFSLocation(settings)).isEqualTo(location);
        assertThat(FSLocationSerializationUtils.loadFSLocationSpec(settings))
                .isEqualTo(new DefaultFSLocationSpec("RELATIVE", "knime.workflow.data"));
    }

    @Test
    void noPlaceIsStoredAsAbsent() throws InvalidSettingsException {
        FSLocationSerializationUtils.saveFSLocation(FSLocation.NULL, settings);

        assertThat(settings.keySet()).containsExactly("location_present");
        assertThat(FSLocationSerializationUtils.loadFSLocation(settings))
                .isEqualTo(FSLocation.NULL);
    }

    @Test
    void settingsWithoutAPlaceAreTold() {
        settings.addBoolean("location_present", true);

        assertThat(FSLocationSerializationUtils.isFSLocation(settings)).isFalse();
        assertThatThrownBy(() -> FSLocationSerializationUtils.loadFSLocation(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("file_system_type");
    }

    @Test
    void serializerOfFileSystems() throws InvalidSettingsException {
        var serializer = new DefaultFSLocationSpec.DefaultFSLocationSpecSerializer();
        FSLocationSpec spec = new DefaultFSLocationSpec(FSCategory.LOCAL);

        serializer.save(spec, settings);

        assertThat(serializer.load(settings)).isEqualTo(spec);
    }

    @Test
    void startsOfRelativePaths() {
        assertThat(RelativeTo.fromSettingsValue("knime.workflow")).isEqualTo(RelativeTo.WORKFLOW);
        assertThatThrownBy(() -> RelativeTo.fromSettingsValue("elsewhere"))
                .hasMessageContaining("elsewhere");
    }
}
