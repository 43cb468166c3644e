package org.urwkv.knime.node.modelwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Models;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.modelreader.ModelReaderNodeFactory;
import org.urwkv.segmentation.SegmentationModel;

/** The U-RWKV Model Writer and Reader together. */
class ModelFilesTest {

    @TempDir Path folder;
    private Bench bench;
    private UrwkvModelPortObject model;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench(folder.resolve("bench"));
        model = UrwkvModelPortObject.create(bench.store(), Models.untrained());
    }

    private Bench.Node writer(Path file) {
        return bench.node(new ModelWriterNodeFactory()).location("file", file);
    }

    private Bench.Node reader(Path file) {
        return bench.node(new ModelReaderNodeFactory()).location("file", file);
    }

    private static byte[] bytes(SegmentationModel model) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = folder.resolve("new").resolve("model.urwkv");

        assertThat(writer(file).execute(model)).isEmpty();
        UrwkvModelPortObjectSpec spec = (UrwkvModelPortObjectSpec) reader(file).configure()[0];
        UrwkvModelPortObject read = (UrwkvModelPortObject) reader(file).execute()[0];

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(Models.untrained()));
        assertThat(bytes(read.readModel())).isEqualTo(bytes(Models.untrained()));
        assertThat(spec.getDescription()).contains(Models.untrained().description());
        assertThat(read.getSpec().getDescription()).isEqualTo(spec.getDescription());
    }

    @Test
    void aNameWithoutEndingGetsOne() throws Exception {
        writer(folder.resolve("liver")).execute(model);

        assertThat(folder.resolve("liver.urwkv")).exists();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessItMayBeReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("model.urwkv"), "mine");

        assertThatThrownBy(() -> writer(file).execute(model))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("mine");

        writer(file).set("ifExists", "OVERWRITE").execute(model);
        assertThat(file).hasBinaryContent(bytes(Models.untrained()));
    }

    @Test
    void missingFoldersAreMadeOnlyIfWanted() {
        Path file = folder.resolve("new").resolve("model.urwkv");

        assertThatThrownBy(() -> writer(file).set("createFolders", false).execute(model))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void torchScriptOfWeightsThatNoNetworkLoadsLeavesNoFile() throws Exception {
        Path file = folder.resolve("network.pt");

        assertThatThrownBy(() -> writer(file).set("format", "TORCHSCRIPT").execute(model))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("weights cannot be read");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void torchScriptHoldsTheNetworkAndItsDescription() throws Exception {
        UrwkvModelPortObject real =
                UrwkvModelPortObject.create(bench.store(), Models.firstWeights(1));
        writer(folder.resolve("network")).set("format", "TORCHSCRIPT").execute(real);

        try (ZipFile zip = new ZipFile(folder.resolve("network.pt").toFile())) {
            assertThat(zip.getEntry("script/code/__torch__.py")).isNotNull();
            ZipEntry json = zip.getEntry("script/extra/model.json");
            assertThat(new String(zip.getInputStream(json).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Models.firstWeights(1).modelJson());
        }
    }

    @Test
    void aLocationIsAskedForBeforeTheNodesRun() {
        assertThatThrownBy(
                        () -> bench.node(new ModelWriterNodeFactory()).configure(model.getSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No file is chosen");
        assertThatThrownBy(() -> bench.node(new ModelReaderNodeFactory()).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No file is chosen");
    }

    @Test
    void whatIsNoModelIsRefusedBeforeTheNodeRuns() throws Exception {
        Path absent = folder.resolve("absent.urwkv");
        Path text = Files.writeString(folder.resolve("text.urwkv"), "no model");
        Path cut = folder.resolve("cut.urwkv");
        Files.write(cut, Arrays.copyOf(bytes(Models.untrained()), 200));

        assertThatThrownBy(() -> reader(absent).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(absent + "' does not exist");
        assertThatThrownBy(() -> reader(text).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(text.toString())
                .hasMessageContaining("not a U-RWKV model file");
        assertThatThrownBy(() -> reader(cut).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(cut.toString())
                .hasMessageContaining("damaged");
    }

    @Test
    void aModelOfANewerVersionIsRefusedBeforeTheNodeRuns() throws Exception {
        Path file = folder.resolve("newer.urwkv");
        String json = Models.untrained().modelJson().replace("\"version\": 1", "\"version\": 99");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("model.json"));
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> reader(file).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("update the extension");
    }

    @Test
    void aFileThatEndsEarlyIsRefusedBeforeTheNodeRuns() throws Exception {
        byte[] whole = bytes(Models.untrained());
        Path file = folder.resolve("cut.urwkv");
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> reader(file).configure())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining("its end is missing after " + (whole.length - 1) + " bytes")
                .hasMessageContaining("take it from its source again");
    }

    @Test
    void changedWeightsAreFoundWhenTheFileIsRead() throws Exception {
        byte[] changed = bytes(Models.firstWeights(1));
        changed[changed.length / 2] ^= 4;
        Path file = Files.write(folder.resolve("changed.urwkv"), changed);

        assertThatThrownBy(() -> reader(file).execute())
                .isInstanceOf(KNIMEException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining("The model file is damaged (")
                .hasMessageContaining("take it from its source again");
    }
}
