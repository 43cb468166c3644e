package org.urwkv.knime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Models;
import org.urwkv.segmentation.SegmentationModel;

class UrwkvModelPortObjectTest {

    @TempDir Path folder;

    @Test
    void theModelLiesInItsFileStore() throws Exception {
        SegmentationModel model = Models.untrained();

        UrwkvModelPortObject port =
                UrwkvModelPortObject.create(
                        new Bench(folder).context().createFileStore("model.urwkv"), model);

        assertThat(port.readModel().description()).isEqualTo(model.description());
        assertThat(port.readModel().weights()).isEqualTo(model.weights());
        assertThat(port.getSpec().getDescription()).contains(model.description());
        assertThat(port.getSummary()).contains("labels").contains("12 cases");
    }

    @Test
    void aFullDiskIsNamedAndNothingIsLeft() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        FileStore store = new Bench(folder).store();
        Path file = store.getFile().toPath();
        Files.createSymbolicLink(file, full);
        SegmentationModel model = Models.untrained();

        assertThatThrownBy(() -> UrwkvModelPortObject.create(store, model))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("make room");
        assertThat(file).doesNotExist();
    }

    @Test
    void theSpecComesBackFromItsSettings() throws Exception {
        UrwkvModelPortObjectSpec spec =
                new UrwkvModelPortObjectSpec(Models.untrained().description());
        ModelContent content = new ModelContent("spec");
        spec.save(content);
        UrwkvModelPortObjectSpec loaded = new UrwkvModelPortObjectSpec();
        loaded.load(content);

        assertThat(loaded.getDescription()).isEqualTo(spec.getDescription());
    }

    @Test
    void aSpecOfWhichNothingIsKnownStaysSo() throws Exception {
        ModelContent content = new ModelContent("spec");
        new UrwkvModelPortObjectSpec().save(content);
        UrwkvModelPortObjectSpec loaded = new UrwkvModelPortObjectSpec();
        loaded.load(content);

        assertThat(loaded.getDescription()).isEmpty();
    }

    @Test
    void aNewerFormatIsRefused() {
        ModelContent content = new ModelContent("spec");
        content.addInt("version", 99);
        content.addString("description", null);

        assertThatThrownBy(() -> new UrwkvModelPortObjectSpec().load(content))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("format 99")
                .hasMessageContaining("update");
    }

    @Test
    void aDamagedDescriptionIsRefused() {
        ModelContent content = new ModelContent("spec");
        content.addInt("version", 1);
        content.addString("description", "{");

        assertThatThrownBy(() -> new UrwkvModelPortObjectSpec().load(content))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void thePortHasATypeOfItsOwn() {
        assertThat(UrwkvModelPortObject.TYPE.getPortObjectClass())
                .isEqualTo(UrwkvModelPortObject.class);
        assertThat(UrwkvModelPortObject.TYPE.getPortObjectSpecClass())
                .isEqualTo(UrwkvModelPortObjectSpec.class);
    }
}
