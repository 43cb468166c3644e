package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.prediction.PredictionOptions;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;

/** Files of a whole model of which a part is missing or changed. */
class DamagedModelTest {

    private static final String SENTENCE = "[A-Z][^\n;]*; [^\n;]*\\.";

    private static byte[] whole;

    @TempDir Path folder;

    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model(TestModels.description(), weights()).write(out);
        whole = out.toByteArray();
    }

    private static byte[] weights() throws IOException {
        try (Network network = Networks.create(TestModels.architecture(1, 3), Device.CPU, 1)) {
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            Safetensors.write(weights, network.state(), Map.of());
            return weights.toByteArray();
        }
    }

    private static SegmentationModel model(ModelDescription description, byte[] weights) {
        return new SegmentationModel(
                description, weights, List.of(new EpochRecord(1, 25, 3e-3, 0.5, 0.75)));
    }

    private static SegmentationModel read(byte[] file) throws IOException {
        return SegmentationModel.read(new ByteArrayInputStream(file));
    }

    private static void assertSentence(Throwable thrown, String where) {
        assertThat(thrown).as(where).isInstanceOf(SegmentationException.class);
        assertThat(thrown.getMessage())
                .as(where)
                .matches(SENTENCE)
                .doesNotContain("null", "Exception");
    }

    @Test
    void theWholeFileIsRead() throws IOException {
        assertThat(read(whole).weights()).isEqualTo(weights());
    }

    @Test
    void aFileThatEndsAnywhereBeforeItsEndIsRefused() {
        for (int length = 0; length < whole.length; length += length < 4000 ? 37 : 1021) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertSentence(catchThrowable(() -> read(cut)), "cut after " + length);
        }
    }

    @Test
    void theDescriptionOfACutFileIsRefusedWithoutReadingItsWeights() throws IOException {
        Path file = Files.write(folder.resolve("model.urwkv"), whole);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertThat(SegmentationModel.readDescription(file)).isEqualTo(TestModels.description());
            for (int length = whole.length - 1; length >= 0; length -= 211) {
                channel.truncate(length);
                assertSentence(
                        catchThrowable(() -> SegmentationModel.readDescription(file)),
                        "cut after " + length);
            }
        }
    }

    /** Nobody reads the directory at the end of the zip; a change there does no harm. */
    @Test
    void aChangedBitIsRefusedOrChangesNothing() throws IOException {
        int harmless = 0;
        for (int at = 0; at < whole.length; at += at < 4000 ? 1 : 61) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            SegmentationModel[] found = new SegmentationModel[1];
            Throwable thrown = catchThrowable(() -> found[0] = read(changed));
            if (thrown == null) {
                harmless++;
                assertThat(found[0].description()).isEqualTo(TestModels.description());
                assertThat(found[0].weights()).as("changed at " + at).isEqualTo(weights());
            } else {
                assertSentence(thrown, "changed at " + at);
            }
        }
        assertThat(harmless).isLessThan(100);
    }

    @Test
    void aFileThatLostItsMiddleIsRefused() {
        byte[] shorter = new byte[whole.length - 1000];
        System.arraycopy(whole, 0, shorter, 0, 6000);
        System.arraycopy(whole, 7000, shorter, 6000, whole.length - 7000);
        assertSentence(catchThrowable(() -> read(shorter)), "without its middle");
    }

    @Test
    void aNewerFileIsRefused() throws IOException {
        String json = TestModels.description().toJson().replace("\"version\": 1", "\"version\": 3");
        byte[] newer = zip(json, weights());
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(SegmentationException.class)
                .hasMessageMatching(SENTENCE)
                .hasMessageContaining("newer version")
                .hasMessageContaining("format 3")
                .hasMessageContaining("update the extension");
    }

    @Test
    void aDescriptionThatContradictsItselfIsRefused() throws IOException {
        String json = TestModels.description().toJson();
        for (String[] change :
                new String[][] {
                    {"\"channels\": 1", "\"channels\": 2"},
                    {"\"value\": 7", "\"value\": 3"},
                    {"\"value\": 7", "\"value\": 70000"},
                    {"\"version\": 1", "\"version\": 1.5e"},
                    {"\"Z_SCORE\"", "\"NONSENSE\""},
                }) {
            assertThat(json).contains(change[0]);
            byte[] file = zip(json.replace(change[0], change[1]), weights());
            assertSentence(catchThrowable(() -> read(file)), change[1]);
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedWhenTheyAreLoaded() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (Network network = Networks.create(TestModels.architecture(1, 4), Device.CPU, 1)) {
            Safetensors.write(other, network.state(), Map.of());
        }
        assertLoadFails(other.toByteArray(), "Model 2: The weights do not belong to this network");
        assertLoadFails(Arrays.copyOf(weights(), 5000), "Model 2: The weights cannot be read (");
        assertLoadFails(new byte[0], "Model 2: The weights cannot be read (");
    }

    private static void assertLoadFails(byte[] weights, String beginning) throws IOException {
        List<SegmentationModel> models =
                List.of(
                        model(TestModels.description(), weights()),
                        model(TestModels.description(), weights));
        Throwable thrown =
                catchThrowable(() -> new Predictor(models, Device.CPU, PredictionOptions.DEFAULT));
        assertSentence(thrown, beginning);
        assertThat(thrown).hasMessageStartingWith(beginning);
    }

    private static byte[] zip(String json, byte[] weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "model.json", json.getBytes(StandardCharsets.UTF_8));
            put(zip, "weights.safetensors", weights);
            put(zip, "training.csv", "epoch\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
