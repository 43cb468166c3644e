package org.urwkv.volume.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/** Reads voxels in large pieces, turned into the machine's byte order on the way. */
final class VoxelReader {
    private static final int PIECE = 1 << 18;

    private VoxelReader() {}

    /**
     * Reads a typed array.
     *
     * @param source positioned at the first voxel
     * @param type how voxels are stored
     * @param count how many numbers
     * @param order byte order of the file
     * @param declared bytes that the file should hold in all, for the message if it does not
     * @return an array of the type's class
     */
    static Object read(
            VolumeSource source, VoxelType type, int count, ByteOrder order, long declared)
            throws IOException {
        Object array = allocate(source, type, count);
        if (array instanceof byte[] bytes) {
            source.readFully(bytes, 0, count, declared);
            return array;
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE).order(order);
        int perPiece = PIECE / type.bytes();
        int n;
        for (int done = 0; done < count; done += n) {
            n = Math.min(perPiece, count - done);
            source.readFully(piece.array(), 0, n * type.bytes(), declared);
            copy(piece, array, done, n);
        }
        return array;
    }

    /**
     * Reads voxels whose channels lie side by side, and puts every channel into a plane of its own.
     *
     * @param source positioned at the first voxel
     * @param type how one number is stored
     * @param voxels how many voxels a plane has
     * @param channels numbers side by side
     * @param groups how many times {@code voxels * channels} numbers follow each other
     * @param order byte order of the file
     * @param declared bytes that the file should hold in all
     * @return an array of the type's class, voxel fastest, then channel, then group
     */
    static Object readInterleaved(
            VolumeSource source,
            VoxelType type,
            int voxels,
            int channels,
            int groups,
            ByteOrder order,
            long declared)
            throws IOException {
        Object array = allocate(source, type, voxels * channels * groups);
        int perPiece = Math.max(1, PIECE / type.bytes() / channels);
        for (int group = 0; group < groups; group++) {
            int base = group * channels * voxels;
            int n;
            for (int done = 0; done < voxels; done += n) {
                n = Math.min(perPiece, voxels - done);
                Object piece = read(source, type, n * channels, order, declared);
                for (int c = 0; c < channels; c++) {
                    Interleaving.spread(piece, c, channels, array, base + c * voxels + done, n);
                }
            }
        }
        return array;
    }

    private static void copy(ByteBuffer piece, Object array, int at, int n) {
        if (array instanceof short[] shorts) {
            piece.asShortBuffer().get(shorts, at, n);
        } else if (array instanceof int[] ints) {
            piece.asIntBuffer().get(ints, at, n);
        } else if (array instanceof long[] longs) {
            piece.asLongBuffer().get(longs, at, n);
        } else if (array instanceof float[] floats) {
            piece.asFloatBuffer().get(floats, at, n);
        } else {
            piece.asDoubleBuffer().get((double[]) array, at, n);
        }
    }

    private static Object allocate(VolumeSource source, VoxelType type, int count) {
        try {
            return java.lang.reflect.Array.newInstance(type.arrayClass().getComponentType(), count);
        } catch (OutOfMemoryError e) {
            throw new VolumeException(
                    source.name()
                            + " needs "
                            + ((long) count * type.bytes() >> 20)
                            + " MB of memory for its voxels, which is more than there is left; allow more memory with"
                            + " the option -Xmx.",
                    e);
        }
    }
}
