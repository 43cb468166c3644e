package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named tensors in the safetensors format: 8 bytes with the length of the header (little endian), a
 * JSON header that gives type, shape and place of each tensor, padded with spaces to a multiple of
 * 8, then the tensors, little endian, without gaps, in the order of the map.
 *
 * <p>The same tensors give the same bytes. Types: float32, float64, float16, int64, int32, uint8.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class Safetensors {

    private static final int MAX_HEADER = 100_000_000;

    private static final Map<String, DataType> TYPES =
            Map.of(
                    "F64", DataType.FLOAT64,
                    "F32", DataType.FLOAT32,
                    "F16", DataType.FLOAT16,
                    "I64", DataType.INT64,
                    "I32", DataType.INT32,
                    "U8", DataType.UINT8);

    private static final String METADATA = "__metadata__";

    private Safetensors() {}

    /**
     * @param out where to; stays open
     * @param tensors tensors by name, on any device
     * @param metadata texts by name, kept in the header in the map's order; may be empty
     * @throws IOException if writing fails
     */
    public static void write(
            OutputStream out, Map<String, NDArray> tensors, Map<String, String> metadata)
            throws IOException {
        JsonObject header = new JsonObject();
        if (!metadata.isEmpty()) {
            JsonObject texts = new JsonObject();
            metadata.forEach(texts::addProperty);
            header.add(METADATA, texts);
        }
        long offset = 0;
        for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
            NDArray array = tensor.getValue();
            long end = offset + array.getShape().size() * array.getDataType().getNumOfBytes();
            header.add(tensor.getKey(), entry(array, offset, end));
            offset = end;
        }
        StringBuilder text = new StringBuilder(header.toString());
        int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
        text.append(" ".repeat((8 - length % 8) % 8));
        byte[] json = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(littleEndian(8).putLong(json.length).array());
        out.write(json);
        for (NDArray array : tensors.values()) {
            out.write(bytes(array));
        }
    }

    private static JsonObject entry(NDArray array, long begin, long end) {
        JsonArray shape = new JsonArray();
        for (long size : array.getShape().getShape()) {
            shape.add(size);
        }
        JsonArray place = new JsonArray();
        place.add(begin);
        place.add(end);
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", typeName(array.getDataType()));
        entry.add("shape", shape);
        entry.add("data_offsets", place);
        return entry;
    }

    private static String typeName(DataType type) {
        return TYPES.entrySet().stream()
                .filter(e -> e.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No safetensors type: " + type));
    }

    /**
     * The elements, little endian; DJL's buffers have the machine's order, which PyTorch needs to
     * be the same.
     */
    static byte[] bytes(NDArray array) {
        ByteBuffer buffer = array.toByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /**
     * @param in a safetensors file; read to its end, stays open
     * @param manager owner of the tensors, which are made on its device
     * @return tensors by name, in the file's order of names
     * @throws IOException if reading fails or the file is damaged; the message says where
     */
    public static Map<String, NDArray> read(InputStream in, NDManager manager) throws IOException {
        long length = ByteBuffer.wrap(exactly(in, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > MAX_HEADER) {
            throw new IOException("not a safetensors file: its header has length " + length);
        }
        JsonObject header = parse(new String(exactly(in, (int) length), StandardCharsets.UTF_8));
        byte[] data = in.readAllBytes();
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            if (!entry.getKey().equals(METADATA)) {
                tensors.put(
                        entry.getKey(), tensor(entry.getKey(), entry.getValue(), data, manager));
            }
        }
        return tensors;
    }

    /**
     * @param in a safetensors file; read as far as its header
     * @return the texts of its header
     * @throws IOException if reading fails or the file is damaged
     */
    public static Map<String, String> readMetadata(InputStream in) throws IOException {
        long length = ByteBuffer.wrap(exactly(in, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > MAX_HEADER) {
            throw new IOException("not a safetensors file: its header has length " + length);
        }
        JsonObject header = parse(new String(exactly(in, (int) length), StandardCharsets.UTF_8));
        Map<String, String> metadata = new LinkedHashMap<>();
        if (header.has(METADATA)) {
            header.getAsJsonObject(METADATA)
                    .entrySet()
                    .forEach(e -> metadata.put(e.getKey(), e.getValue().getAsString()));
        }
        return metadata;
    }

    private static JsonObject parse(String text) throws IOException {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("not a safetensors file: its header is no JSON object", e);
        }
    }

    private static NDArray tensor(String name, JsonElement element, byte[] data, NDManager manager)
            throws IOException {
        DataType type;
        long[] sizes;
        long begin;
        long end;
        try {
            JsonObject entry = element.getAsJsonObject();
            type = TYPES.get(entry.get("dtype").getAsString());
            sizes =
                    entry.getAsJsonArray("shape").asList().stream()
                            .mapToLong(JsonElement::getAsLong)
                            .toArray();
            JsonArray place = entry.getAsJsonArray("data_offsets");
            begin = place.get(0).getAsLong();
            end = place.get(1).getAsLong();
        } catch (RuntimeException e) {
            throw new IOException("damaged safetensors file: header of tensor '" + name + "'", e);
        }
        if (type == null) {
            throw new IOException("tensor '" + name + "' has a type that is not known here");
        }
        Shape shape = new Shape(sizes);
        if (begin < 0 || end > data.length || end - begin != shape.size() * type.getNumOfBytes()) {
            throw new IOException(
                    "damaged safetensors file: tensor '%s' lies outside the file or has not the size of its shape %s"
                            .formatted(name, shape));
        }
        ByteBuffer buffer = manager.allocateDirect((int) (end - begin));
        buffer.put(data, (int) begin, (int) (end - begin)).rewind();
        return manager.create(buffer, shape, type);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("damaged safetensors file: it ends within its header");
        }
        return bytes;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
