package org.urwkv.volume.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Makes NIfTI-1 files field by field, the wrong ones too. Starts as 2 x 3 x 4 voxels of UINT8
 * without any transform.
 */
final class HeaderBuilder {
    private final ByteBuffer bytes;

    HeaderBuilder(ByteOrder order) {
        bytes = ByteBuffer.allocate(352).order(order);
        bytes.putInt(0, 348);
        dim(3, 2, 3, 4);
        type(2);
        pixdim(1, 1.5f, 2, 3);
        bytes.putFloat(108, 352);
        bytes.put(344, "n+1\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    HeaderBuilder() {
        this(ByteOrder.LITTLE_ENDIAN);
    }

    HeaderBuilder dim(int... dim) {
        for (int i = 0; i < dim.length; i++) {
            bytes.putShort(40 + 2 * i, (short) dim[i]);
        }
        return this;
    }

    HeaderBuilder pixdim(float... pixdim) {
        for (int i = 0; i < pixdim.length; i++) {
            bytes.putFloat(76 + 4 * i, pixdim[i]);
        }
        return this;
    }

    HeaderBuilder type(int code) {
        bytes.putShort(70, (short) code);
        return this;
    }

    HeaderBuilder offset(float offset) {
        bytes.putFloat(108, offset);
        return this;
    }

    HeaderBuilder scaling(float slope, float intercept) {
        bytes.putFloat(112, slope).putFloat(116, intercept);
        return this;
    }

    HeaderBuilder qform(int code, float b, float c, float d, float x, float y, float z) {
        bytes.putShort(252, (short) code);
        float[] fields = {b, c, d, x, y, z};
        for (int i = 0; i < 6; i++) {
            bytes.putFloat(256 + 4 * i, fields[i]);
        }
        return this;
    }

    HeaderBuilder sform(int code, float... rows) {
        bytes.putShort(254, (short) code);
        for (int i = 0; i < rows.length; i++) {
            bytes.putFloat(280 + 4 * i, rows[i]);
        }
        return this;
    }

    HeaderBuilder magic(String magic) {
        bytes.put(344, magic.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    byte[] with(byte... voxels) {
        byte[] file = java.util.Arrays.copyOf(bytes.array(), 352 + voxels.length);
        System.arraycopy(voxels, 0, file, 352, voxels.length);
        return file;
    }

    /** Writes the header and so many zero bytes. */
    Path write(Path file, int voxelBytes) throws IOException {
        return Files.write(file, with(new byte[voxelBytes]));
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
