package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.urwkv.volume.Volume;

/** Writes voxels in large pieces, in the volume's own type and order. */
final class VoxelWriter {
    private static final int PIECE = 1 << 18;

    private VoxelWriter() {}

    static void write(Volume volume, OutputStream out, ByteOrder order) throws IOException {
        int count = Math.toIntExact(volume.geometry().voxels() * volume.channels());
        if (volume.array() instanceof byte[] bytes) {
            int n;
            for (int done = 0; done < count; done += n) {
                n = Math.min(PIECE, count - done);
                out.write(bytes, done, n);
            }
            return;
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE).order(order);
        int perPiece = PIECE / volume.type().bytes();
        int n;
        for (int done = 0; done < count; done += n) {
            n = Math.min(perPiece, count - done);
            copy(volume.array(), done, n, piece);
            out.write(piece.array(), 0, n * volume.type().bytes());
        }
    }

    private static void copy(Object array, int from, int n, ByteBuffer piece) {
        if (array instanceof short[] shorts) {
            piece.asShortBuffer().put(shorts, from, n);
        } else if (array instanceof int[] ints) {
            piece.asIntBuffer().put(ints, from, n);
        } else if (array instanceof long[] longs) {
            piece.asLongBuffer().put(longs, from, n);
        } else if (array instanceof float[] floats) {
            piece.asFloatBuffer().put(floats, from, n);
        } else {
            piece.asDoubleBuffer().put((double[]) array, from, n);
        }
    }
}
