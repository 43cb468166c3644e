package org.urwkv.segmentation.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** Short names for what cases, and other data, hold. */
final class CaseHash {

    private static final int CHUNK = 1 << 14;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK);

    private CaseHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * @return SHA-256, in hexadecimal, of grid, intensities (as float32) and labels: equal where
     *     they are, whatever file they came from
     */
    static String of(Volume image, LabelVolume labels) {
        CaseHash hash = new CaseHash();
        hash.add(image.geometry());
        for (int channel = 0; channel < image.channels(); channel++) {
            for (float value : image.floats(channel)) {
                hash.room(Float.BYTES).putFloat(value);
            }
        }
        int voxels = Math.toIntExact(labels.geometry().voxels());
        for (int i = 0; i < voxels; i++) {
            hash.room(Short.BYTES).putShort((short) labels.labelAt(i));
        }
        hash.flush();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /**
     * @return SHA-256 of bytes, in hexadecimal
     */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(new CaseHash().digest.digest(bytes));
    }

    private void add(Geometry grid) {
        for (int size : grid.dimensions()) {
            room(Integer.BYTES).putInt(size);
        }
        for (double[] row : grid.affine()) {
            for (double value : row) {
                room(Double.BYTES).putDouble(value);
            }
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
