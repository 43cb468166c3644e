package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs TorchScript text as the archive that PyTorch loads (usually a {@code .pt} file): a zip of
 * stored entries with the text, a pickle that names the class of the module, and a format number.
 */
final class ScriptArchive {

    private static final byte[] EMPTY_TUPLE_PICKLE = {(byte) 0x80, 2, ')', '.'};

    private ScriptArchive() {}

    /**
     * @param className class of the module, defined in the file {@code __torch__.py}
     * @param files TorchScript text by file name, such as {@code __torch__.py} for the module and
     *     {@code __torch__/operators.py} for the functions {@code __torch__.operators.f}
     * @return the archive
     */
    static byte[] pack(String className, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, className, files, Map.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory only
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a module with tensors.
     *
     * @param out where to; stays open
     * @param className class of the module
     * @param files TorchScript text by file name
     * @param attributes the module's tensors (float32) by the names that its class gives them
     * @param extra further texts by file name, which PyTorch hands out as extra files
     * @throws IOException if writing fails
     */
    static void write(
            OutputStream out,
            String className,
            Map<String, String> files,
            Map<String, NDArray> attributes,
            Map<String, String> extra)
            throws IOException {
        // not closed: that would close the caller's stream
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "data.pkl", ModulePickle.of(className, attributes));
        for (Map.Entry<String, String> file : files.entrySet()) {
            put(zip, "code/" + file.getKey(), file.getValue());
        }
        int number = 0;
        for (NDArray array : attributes.values()) {
            put(zip, "data/" + number++, Safetensors.bytes(array));
        }
        for (Map.Entry<String, String> file : extra.entrySet()) {
            put(zip, "extra/" + file.getKey(), file.getValue());
        }
        put(zip, "constants.pkl", EMPTY_TUPLE_PICKLE);
        put(zip, "version", "3\n");
        zip.finish();
        zip.flush();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = new ZipEntry("script/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
    }
}
