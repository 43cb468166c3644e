package org.urwkv.knime.node.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small DICOM series for tests: explicit little endian, 3 x 2 pixels of 16 bits. */
final class DicomSlices {

    private DicomSlices() {}

    /** Writes slices 2 mm apart whose pixels count on from {@code first}. */
    static void write(Path folder, String uid, String description, int slices, int first)
            throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < slices; i++) {
            byte[] file = slice(uid, description, 2 * i, first + 6 * i);
            Files.write(folder.resolve("IM" + uid + "-" + (9 - i)), file);
        }
    }

    private static byte[] slice(String uid, String description, int z, int first) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.ISO_8859_1));
        text(out, 0x00020010, "UI", "1.2.840.10008.1.2.1");
        text(out, 0x00080060, "CS", "CT");
        text(out, 0x0008103e, "LO", description);
        text(out, 0x0020000e, "UI", uid);
        text(out, 0x00200032, "DS", "0\\0\\" + z);
        text(out, 0x00200037, "DS", "1\\0\\0\\0\\1\\0");
        number(out, 0x00280002, 1);
        text(out, 0x00280004, "CS", "MONOCHROME2");
        number(out, 0x00280010, 2);
        number(out, 0x00280011, 3);
        text(out, 0x00280030, "DS", "1\\1");
        number(out, 0x00280100, 16);
        number(out, 0x00280101, 16);
        number(out, 0x00280102, 15);
        number(out, 0x00280103, 0);
        head(out, 0x7fe00010, "OW");
        little(out, 0, 2);
        little(out, 12, 4);
        for (int i = 0; i < 6; i++) {
            little(out, first + i, 2);
        }
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int tag, String type, String text) {
        byte[] bytes = (text + (type.equals("UI") ? "\0" : " ")).getBytes(StandardCharsets.UTF_8);
        int length = bytes.length / 2 * 2;
        head(out, tag, type);
        little(out, length, 2);
        out.write(bytes, 0, length);
    }

    private static void number(ByteArrayOutputStream out, int tag, int number) {
        head(out, tag, "US");
        little(out, 2, 2);
        little(out, number, 2);
    }

    private static void head(ByteArrayOutputStream out, int tag, String type) {
        little(out, tag >>> 16, 2);
        little(out, tag, 2);
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void little(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(number >> 8 * i);
        }
    }
}
