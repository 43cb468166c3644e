package org.urwkv.knime.volume;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes small 8-bit images as PNG (ISO/IEC 15948) without the desktop classes of Java: grey
 * values, or indices into a palette. The same pixels give the same bytes on every machine.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /** A grey image; 0 is black. Pixels row by row from the top. */
    static byte[] grey(byte[] pixels, int width) {
        return encode(pixels, width, 0, null);
    }

    /** An image of palette indices; the palette holds up to 256 colours as 0xRRGGBB. */
    static byte[] indexed(byte[] pixels, int width, int[] palette) {
        return encode(pixels, width, 3, palette);
    }

    private static byte[] encode(byte[] pixels, int width, int colourType, int[] palette) {
        int height = pixels.length / width;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(SIGNATURE);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(head);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, (byte) colourType, 0, 0, 0});
            chunk(bytes, "IHDR", head.toByteArray());
            if (palette != null) {
                byte[] colours = new byte[palette.length * 3];
                for (int i = 0; i < palette.length; i++) {
                    colours[3 * i] = (byte) (palette[i] >> 16);
                    colours[3 * i + 1] = (byte) (palette[i] >> 8);
                    colours[3 * i + 2] = (byte) palette[i];
                }
                chunk(bytes, "PLTE", colours);
            }
            chunk(bytes, "IDAT", deflate(pixels, width, height));
            chunk(bytes, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int y = 0; y < height; y++) {
                out.write(0);
                out.write(pixels, y * width, width);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content)
            throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(type);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
