package org.urwkv.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", modulePickle(className));
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, "code/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            put(zip, "constants.pkl", EMPTY_TUPLE_PICKLE);
            put(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory only
        }
        return bytes.toByteArray();
    }

    /**
     * An object of the class with the one attribute {@code training = False}, in pickle protocol 2.
     */
    private static byte[] modulePickle(String className) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x80, 2}); // protocol
        out.write(("c__torch__\n" + className + "\n").getBytes(StandardCharsets.US_ASCII)); // class
        out.write(new byte[] {'q', 0, ')', (byte) 0x81}); // object of it
        out.write(new byte[] {'}', '(', 'X', 8, 0, 0, 0}); // dictionary, its first key of 8 bytes
        out.write("training".getBytes(StandardCharsets.US_ASCII));
        out.write(
                new byte[] {'q', 1, (byte) 0x89, 'u', 'b', 'q', 2, '.'}); // False, set state, stop
        return out.toByteArray();
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
