package org.urwkv.knime.volume;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * Raw voxels in a file: little-endian, x fastest, then y, z, and the channel slowest, nothing
 * before or between. The voxel (x, y, z) of channel c starts at byte {@code (((c * nz + z) * ny +
 * y) * nx + x) * bytes}, so that a box can be read without the rest.
 */
final class VoxelFile {

    /** Largest piece handled at once, in bytes. */
    private static final int PIECE = 1 << 20;

    private VoxelFile() {}

    /** Writes all voxels and feeds the same bytes to the digest. */
    static void write(Path file, Volume volume, MessageDigest digest) throws IOException {
        Object array = volume.array();
        int bytes = volume.type().bytes();
        int length = Array.getLength(array);
        ByteBuffer buffer = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            int piece = PIECE / bytes;
            for (int from = 0; from < length; from += piece) {
                int count = Math.min(piece, length - from);
                buffer.clear();
                put(buffer, array, from, count);
                buffer.position(count * bytes).flip();
                digest.update(buffer.duplicate());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        }
    }

    /**
     * Reads the box of {@code size} voxels whose first voxel is {@code origin}, all channels.
     *
     * @return an array of the header's primitive type, laid out like the file, but of the box alone
     * @throws IndexOutOfBoundsException if the box leaves the volume
     */
    static Object readBox(Path file, VolumeHeader header, int[] origin, int[] size)
            throws IOException {
        int[] dimensions = header.geometry().dimensions();
        for (int i = 0; i < 3; i++) {
            if (origin[i] < 0 || size[i] < 1 || origin[i] + size[i] > dimensions[i]) {
                throw new IndexOutOfBoundsException(
                        "The box from "
                                + Arrays.toString(origin)
                                + " of "
                                + Arrays.toString(size)
                                + " voxels leaves the volume of "
                                + Arrays.toString(dimensions)
                                + " voxels.");
            }
        }
        boolean wholeRows = size[0] == dimensions[0];
        int run = wholeRows ? size[0] * size[1] : size[0];
        int runs = wholeRows ? 1 : size[1];
        int bytes = header.type().bytes();
        Object target =
                allocate(
                        header.type(),
                        Math.multiplyExact(
                                Math.multiplyExact(size[0], size[1]),
                                Math.multiplyExact(size[2], header.channels())));
        int filled = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int c = 0; c < header.channels(); c++) {
                for (int z = origin[2]; z < origin[2] + size[2]; z++) {
                    for (int row = 0; row < runs; row++) {
                        long voxel =
                                (((long) c * dimensions[2] + z) * dimensions[1] + origin[1] + row)
                                                * dimensions[0]
                                        + origin[0];
                        read(channel, voxel * bytes, target, filled, run, bytes);
                        filled += run;
                    }
                }
            }
        }
        return target;
    }

    private static void read(
            FileChannel channel, long position, Object target, int offset, int count, int bytes)
            throws IOException {
        int piece = PIECE / bytes;
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.min(piece, count) * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < count; done += piece) {
            int voxels = Math.min(piece, count - done);
            buffer.clear().limit(voxels * bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + (long) done * bytes + buffer.position()) < 0) {
                    throw new EOFException(
                            "The voxels of this cell are cut short; run the node that made it"
                                    + " again.");
                }
            }
            buffer.flip();
            get(buffer, target, offset + done, voxels);
        }
    }

    private static Object allocate(VoxelType type, int length) {
        return switch (type) {
            case UINT8, INT8 -> new byte[length];
            case UINT16, INT16 -> new short[length];
            case UINT32, INT32 -> new int[length];
            case UINT64, INT64 -> new long[length];
            case FLOAT32 -> new float[length];
            case FLOAT64 -> new double[length];
        };
    }

    private static void put(ByteBuffer buffer, Object array, int from, int count) {
        if (array instanceof byte[] a) {
            buffer.put(a, from, count);
        } else if (array instanceof short[] a) {
            buffer.asShortBuffer().put(a, from, count);
        } else if (array instanceof int[] a) {
            buffer.asIntBuffer().put(a, from, count);
        } else if (array instanceof long[] a) {
            buffer.asLongBuffer().put(a, from, count);
        } else if (array instanceof float[] a) {
            buffer.asFloatBuffer().put(a, from, count);
        } else {
            buffer.asDoubleBuffer().put((double[]) array, from, count);
        }
    }

    private static void get(ByteBuffer buffer, Object array, int to, int count) {
        if (array instanceof byte[] a) {
            buffer.get(a, to, count);
        } else if (array instanceof short[] a) {
            buffer.asShortBuffer().get(a, to, count);
        } else if (array instanceof int[] a) {
            buffer.asIntBuffer().get(a, to, count);
        } else if (array instanceof long[] a) {
            buffer.asLongBuffer().get(a, to, count);
        } else if (array instanceof float[] a) {
            buffer.asFloatBuffer().get(a, to, count);
        } else {
            buffer.asDoubleBuffer().get((double[]) array, to, count);
        }
    }
}
