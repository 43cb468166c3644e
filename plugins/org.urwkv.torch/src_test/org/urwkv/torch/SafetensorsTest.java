package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Map<String, NDArray> tensors() {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put("b.weight", manager.create(Scripts.range(1, 6), new Shape(2, 3)));
        tensors.put("a", manager.create(new long[] {-1, Long.MAX_VALUE}));
        tensors.put("scalar \"\u00fc\"", manager.create(2.5f));
        tensors.put("empty", manager.create(new float[0], new Shape(0, 4)));
        return tensors;
    }

    private static byte[] write(Map<String, NDArray> tensors, Map<String, String> metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Safetensors.write(out, tensors, metadata);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private Map<String, NDArray> read(byte[] bytes) throws IOException {
        return Safetensors.read(new ByteArrayInputStream(bytes), manager);
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Map<String, NDArray> tensors = tensors();

        Map<String, NDArray> read = read(write(tensors, Map.of()));

        assertThat(read.keySet()).containsExactlyElementsOf(tensors.keySet());
        tensors.forEach(
                (name, array) -> {
                    assertThat(read.get(name).getShape()).isEqualTo(array.getShape());
                    assertThat(read.get(name).getDataType()).isEqualTo(array.getDataType());
                    assertThat(read.get(name).toByteBuffer()).isEqualTo(array.toByteBuffer());
                });
    }

    @Test
    void hasThePublishedLayout() {
        byte[] bytes = write(tensors(), Map.of("format", "pt"));

        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) buffer.getLong();
        assertThat(length % 8).isZero();
        String text = new String(bytes, 8, length, StandardCharsets.UTF_8);
        assertThat(text).startsWith("{").matches("(?s).*\\} *");
        JsonObject header = JsonParser.parseString(text).getAsJsonObject();
        assertThat(header.getAsJsonObject("__metadata__").get("format").getAsString())
                .isEqualTo("pt");
        JsonObject weight = header.getAsJsonObject("b.weight");
        assertThat(weight.get("dtype").getAsString()).isEqualTo("F32");
        assertThat(weight.getAsJsonArray("shape").toString()).isEqualTo("[2,3]");
        assertThat(weight.getAsJsonArray("data_offsets").toString()).isEqualTo("[0,24]");
        JsonArray second = header.getAsJsonObject("a").getAsJsonArray("data_offsets");
        assertThat(second.toString()).isEqualTo("[24,40]");
        assertThat(buffer.getFloat(8 + length + 4)).isEqualTo(2f);
        assertThat(buffer.getLong(8 + length + 32)).isEqualTo(Long.MAX_VALUE);
        assertThat(bytes).hasSize(8 + length + 24 + 16 + 4);
    }

    @Test
    void givesTheSameBytesForTheSameTensors() {
        assertThat(write(tensors(), Map.of())).isEqualTo(write(tensors(), Map.of()));
    }

    @Test
    void keepsTexts() throws IOException {
        byte[] bytes = write(tensors(), Map.of("network", "volumetric"));

        assertThat(Safetensors.readMetadata(new ByteArrayInputStream(bytes)))
                .containsExactly(Map.entry("network", "volumetric"));
        assertThat(Safetensors.readMetadata(new ByteArrayInputStream(write(tensors(), Map.of()))))
                .isEmpty();
    }

    @Test
    void keepsTheTypes() throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        for (DataType type :
                new DataType[] {
                    DataType.FLOAT64,
                    DataType.FLOAT32,
                    DataType.FLOAT16,
                    DataType.INT64,
                    DataType.INT32,
                    DataType.UINT8
                }) {
            tensors.put(type.name(), manager.ones(new Shape(3), type));
        }

        Map<String, NDArray> read = read(write(tensors, Map.of()));

        assertThat(read).hasSize(6);
        read.forEach((name, array) -> assertThat(array.getDataType().name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 20})
    void aFileCutInItsHeaderIsRefused(int length) {
        byte[] bytes = Arrays.copyOf(write(tensors(), Map.of()), length);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("header");
    }

    @Test
    void aFileCutInItsDataIsRefusedWithTheTensor() {
        byte[] bytes = write(tensors(), Map.of());

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("scalar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1]}}",
                "{\"x\":{\"dtype\":\"F8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
                "{\"x\":7}"
            })
    void aWrongHeaderIsRefusedWithTheTensor(String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        byte[] bytes =
                ByteBuffer.allocate(8 + text.length + 8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(text.length)
                        .put(text)
                        .array();

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'x'");
    }

    @Test
    void anotherKindOfFileIsRefused() {
        byte[] bytes = "This is some text and no tensors.".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a safetensors file");
    }
}
