package org.urwkv.volume.io.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Makes DICOM files element by element as PS3.5 and PS3.10 describe, the wrong ones too. Starts as
 * a 3 x 2 image of unsigned 16 bits in the series "1.2.3".
 */
final class DicomBuilder {
    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    static final String DEFLATED = "1.2.840.10008.1.2.1.99";

    private record Element(String type, byte[] value) {}

    private final Map<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private String syntax = EXPLICIT;

    DicomBuilder() {
        text(Tags.MODALITY, "CS", "CT");
        text(Tags.SERIES_UID, "UI", "1.2.3");
        text(Tags.PHOTOMETRIC, "CS", "MONOCHROME2");
        text(Tags.PIXEL_SPACING, "DS", "2\\1.5");
        text(Tags.ORIENTATION, "DS", "1\\0\\0\\0\\1\\0");
        number(Tags.SAMPLES, 1);
        number(Tags.ROWS, 2);
        number(Tags.COLUMNS, 3);
        bits(16, 16, 15, 0);
        at(0, 0, 0);
        pixels(1, 2, 3, 4, 5, 6);
    }

    DicomBuilder syntax(String uid) {
        syntax = uid;
        return this;
    }

    DicomBuilder element(int tag, String type, byte[] value) {
        elements.put(tag, new Element(type, value));
        return this;
    }

    DicomBuilder without(int tag) {
        elements.remove(tag);
        return this;
    }

    DicomBuilder text(int tag, String type, String text) {
        String even = text.length() % 2 == 0 ? text : text + (type.equals("UI") ? (char) 0 : ' ');
        return element(tag, type, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    DicomBuilder number(int tag, int number) {
        return element(tag, "US", new byte[] {(byte) number, (byte) (number >> 8)});
    }

    DicomBuilder bits(int allocated, int stored, int high, int signed) {
        return number(Tags.BITS_ALLOCATED, allocated)
                .number(Tags.BITS_STORED, stored)
                .number(Tags.HIGH_BIT, high)
                .number(Tags.SIGNED, signed);
    }

    DicomBuilder at(double x, double y, double z) {
        return text(Tags.POSITION, "DS", x + "\\" + y + "\\" + z);
    }

    DicomBuilder scaling(String slope, String intercept) {
        return text(Tags.SLOPE, "DS", slope).text(Tags.INTERCEPT, "DS", intercept);
    }

    /** Pixels of 16 bits. */
    DicomBuilder pixels(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return element(Tags.PIXEL_DATA, "OW", bytes.array());
    }

    /** A sequence of items; items and sequence say how long they are, or end with delimiters. */
    DicomBuilder sequence(int tag, boolean delimited, DicomBuilder... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (DicomBuilder item : items) {
            byte[] content = item.elements(true);
            tag(out, Tags.ITEM);
            number(out, delimited ? -1 : content.length, 4);
            out.writeBytes(content);
            if (delimited) {
                tag(out, Tags.ITEM_END);
                number(out, 0, 4);
            }
        }
        if (delimited) {
            tag(out, Tags.SEQUENCE_END);
            number(out, 0, 4);
        }
        return element(tag, delimited ? "SQ*" : "SQ", out.toByteArray());
    }

    /** A builder without any element. */
    static DicomBuilder empty() {
        DicomBuilder empty = new DicomBuilder();
        empty.elements.clear();
        return empty;
    }

    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.ISO_8859_1));
        DicomBuilder meta = empty().text(Tags.TRANSFER_SYNTAX, "UI", syntax);
        out.writeBytes(meta.elements(true));
        byte[] rest = elements(!syntax.equals(IMPLICIT));
        out.writeBytes(syntax.equals(DEFLATED) ? deflate(rest) : rest);
        return out.toByteArray();
    }

    private byte[] elements(boolean explicit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        elements.forEach(
                (tag, element) -> {
                    tag(out, tag);
                    boolean unknown = element.type.endsWith("*");
                    int length = unknown ? -1 : element.value.length;
                    String type = element.type.substring(0, 2);
                    boolean isLong = "OB OW SQ UN UT".contains(type);
                    if (explicit) {
                        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
                        number(out, isLong ? 0 : length, 2);
                    }
                    if (!explicit || isLong) {
                        number(out, length, 4);
                    }
                    out.writeBytes(element.value);
                });
        return out.toByteArray();
    }

    private static void tag(ByteArrayOutputStream out, int tag) {
        number(out, tag >>> 16, 2);
        number(out, tag, 2);
    }

    private static void number(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(number >> 8 * i);
        }
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 100];
        int n = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, n);
    }
}
