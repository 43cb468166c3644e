package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SegmentationModelTest {

    @Test
    void aFileKeepsEverything() throws IOException {
        SegmentationModel model = TestModels.model();
        SegmentationModel read = read(bytes(model));
        assertThat(read.description()).isEqualTo(model.description());
        assertThat(read.weights()).isEqualTo(model.weights());
        assertThat(read.log()).isEqualTo(model.log());
        assertThat(read.spacingMm()).containsExactly(1, 1, 2);
        assertThat(read.patchSize()).containsExactly(8, 8, 4);
        assertThat(read.labels().keySet()).containsExactly(3, 7);
    }

    @Test
    void equalModelsAreEqualBytesInAnyTimeZone() throws IOException {
        byte[] bytes = bytes(TestModels.model());
        assertThat(bytes(read(bytes))).isEqualTo(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                names.add(e.getName());
                assertThat(e.getTimeLocal().getYear()).isEqualTo(1980);
            }
            assertThat(names).containsExactly("model.json", "weights.safetensors", "training.csv");
        }
    }

    @Test
    void theLogIsATable() throws IOException {
        String file = new String(bytes(TestModels.model()), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .contains(
                        "epoch,steps,learning_rate,training_loss,validation_dice\n"
                                + "1,25,0.003,0.5,0.75\n2,7,0.0015,0.25,\n");
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> read("not a zip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("not a U-RWKV model file");
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        byte[] bytes = bytes(TestModels.model());
        for (int length :
                new int[] {
                    40, bytes.length / 3, bytes.length / 2, bytes.length - 30, bytes.length - 1
                }) {
            assertThatThrownBy(() -> read(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(SegmentationException.class)
                    .hasMessageContaining("model file");
        }
    }

    @Test
    void aChangedByteIsRefused() throws IOException {
        byte[] bytes = bytes(TestModels.model());
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[file.indexOf("0.0015,0.25")] ^= 1;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("model.json"));
            zip.write(TestModels.model().modelJson().getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("weights.safetensors");
    }

    private static byte[] bytes(SegmentationModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static SegmentationModel read(byte[] bytes) throws IOException {
        return SegmentationModel.read(new ByteArrayInputStream(bytes));
    }
}
