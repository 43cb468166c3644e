package org.urwkv.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** DICOM files of one image and of several, in each encoding that is read (DICOM PS3.5, PS3.10). */
final class DicomSeeds {
    private static final String ROOT = "1.2.840.10008.1.2";
    private static final int ITEM = 0xfffee000;

    private final boolean explicit;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DicomSeeds(boolean explicit) {
        this.explicit = explicit;
    }

    static List<byte[]> all() {
        return List.of(
                file(".1", image(true, false).bytes()),
                file(".1", image(true, true).bytes()),
                file("", image(false, false).bytes()),
                file(".1.99", deflated(image(true, true).bytes())),
                file(".4.70", image(true, false).bytes()),
                file(".1", frames(true, false)),
                file(".1", frames(true, true)),
                file("", frames(false, true)));
    }

    private static byte[] file(String syntax, byte[] rest) {
        DicomSeeds file = new DicomSeeds(true);
        file.out.writeBytes(new byte[128]);
        file.out.writeBytes("DICM".getBytes(StandardCharsets.ISO_8859_1));
        file.text(0x00020010, "UI", ROOT + syntax);
        file.out.writeBytes(rest);
        return file.bytes();
    }

    /** 3 x 2 pixels; with scaling and a packed icon, or without. */
    private static DicomSeeds image(boolean explicit, boolean scaled) {
        DicomSeeds d = new DicomSeeds(explicit).start();
        d.text(0x00200032, "DS", "-1.5\\2\\30");
        d.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0");
        d.pixelDescription(1, scaled ? 0 : 1);
        d.text(0x00280030, "DS", "2\\1.5");
        if (scaled) {
            d.text(0x00281052, "DS", "-1024").text(0x00281053, "DS", "0.5");
            d.sequence(0x00880200, explicit, icon(explicit));
        }
        return d.pixels(1);
    }

    /** Pixels of unknown length: fragments. */
    private static byte[] icon(boolean explicit) {
        DicomSeeds d = new DicomSeeds(explicit);
        d.head(0x7fe00010, "OW", -1);
        tag(d.out, ITEM);
        bytes(d.out, 4, 4);
        bytes(d.out, 0x04030201, 4);
        tag(d.out, 0xfffee0dd);
        bytes(d.out, 0, 4);
        return d.bytes();
    }

    /** Three frames with positions of their own and a shared orientation. */
    private static byte[] frames(boolean explicit, boolean delimited) {
        DicomSeeds d = new DicomSeeds(explicit).start();
        d.pixelDescription(3, 0);
        DicomSeeds orientation = new DicomSeeds(explicit);
        orientation.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0");
        DicomSeeds measures = new DicomSeeds(explicit);
        measures.text(0x00280030, "DS", "2\\1.5");
        DicomSeeds shared = new DicomSeeds(explicit);
        shared.sequence(0x00209116, delimited, orientation.bytes());
        shared.sequence(0x00289110, delimited, measures.bytes());
        byte[][] own = new byte[3][];
        for (int i = 0; i < own.length; i++) {
            DicomSeeds position = new DicomSeeds(explicit);
            position.text(0x00200032, "DS", "0\\0\\" + 2.5 * i);
            DicomSeeds frame = new DicomSeeds(explicit);
            frame.sequence(0x00209113, delimited, position.bytes());
            own[i] = frame.bytes();
        }
        d.sequence(0x52009229, delimited, shared.bytes());
        d.sequence(0x52009230, delimited, own);
        return d.pixels(own.length).bytes();
    }

    private DicomSeeds start() {
        return text(0x00080060, "CS", "CT").text(0x0020000e, "UI", "1.2.3");
    }

    private void pixelDescription(int frames, int signed) {
        number(0x00280002, 1)
                .text(0x00280004, "CS", "MONOCHROME2")
                .text(0x00280008, "IS", "" + frames);
        number(0x00280010, 2).number(0x00280011, 3);
        number(0x00280100, 16).number(0x00280101, 12).number(0x00280102, 11);
        number(0x00280103, signed);
    }

    private DicomSeeds text(int tag, String type, String text) {
        String even = text.length() % 2 == 0 ? text : text + (type.equals("UI") ? '\0' : ' ');
        return element(tag, type, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    private DicomSeeds number(int tag, int number) {
        return element(tag, "US", new byte[] {(byte) number, (byte) (number >> 8)});
    }

    private DicomSeeds pixels(int frames) {
        byte[] pixels = new byte[12 * frames];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 2 == 0 ? 40 * i : 1);
        }
        return element(0x7fe00010, "OW", pixels);
    }

    private DicomSeeds element(int tag, String type, byte[] value) {
        head(tag, type, value.length);
        out.writeBytes(value);
        return this;
    }

    private void sequence(int tag, boolean delimited, byte[]... items) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] item : items) {
            tag(content, ITEM);
            bytes(content, delimited ? -1 : item.length, 4);
            content.writeBytes(item);
            if (delimited) {
                tag(content, 0xfffee00d);
                bytes(content, 0, 4);
            }
        }
        if (delimited) {
            tag(content, 0xfffee0dd);
            bytes(content, 0, 4);
        }
        head(tag, "SQ", delimited ? -1 : content.size());
        out.writeBytes(content.toByteArray());
    }

    private void head(int tag, String type, int length) {
        tag(out, tag);
        boolean isLong = type.equals("OW") || type.equals("SQ");
        if (explicit) {
            out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
            bytes(out, isLong ? 0 : length, 2);
        }
        if (!explicit || isLong) {
            bytes(out, length, 4);
        }
    }

    private static void tag(ByteArrayOutputStream out, int tag) {
        bytes(out, tag >>> 16, 2);
        bytes(out, tag, 2);
    }

    private static void bytes(ByteArrayOutputStream out, int number, int count) {
        for (int i = 0; i < count; i++) {
            out.write(number >> 8 * i);
        }
    }

    private byte[] bytes() {
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 100];
        int n = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, n);
    }
}
