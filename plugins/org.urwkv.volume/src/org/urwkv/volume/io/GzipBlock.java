package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** A piece of a gzip file that is deflated without looking at the others. */
final class GzipBlock {
    private static final int SIZE = 1 << 19;

    private final Deflater deflater;
    private final byte[] plain = new byte[SIZE];
    private int plainLength;
    private byte[] packed = new byte[SIZE / 2];
    private int packedLength;

    GzipBlock(Deflater deflater) {
        this.deflater = deflater;
    }

    /** Takes as much as fits. */
    int add(byte[] data, int from, int count) {
        int n = Math.min(count, SIZE - plainLength);
        System.arraycopy(data, from, plain, plainLength, n);
        plainLength += n;
        return n;
    }

    boolean isFull() {
        return plainLength == SIZE;
    }

    void deflate() {
        packedLength = 0;
        if (plainLength == 0) {
            return;
        }
        deflater.reset();
        deflater.setInput(plain, 0, plainLength);
        boolean more = true;
        while (more) {
            if (packedLength == packed.length) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
            }
            int room = packed.length - packedLength;
            int n = deflater.deflate(packed, packedLength, room, Deflater.SYNC_FLUSH);
            packedLength += n;
            // a sync flush is over when it leaves room in the output; a change of strategy takes a
            // call of its own
            more = n == room || !deflater.needsInput();
        }
        plainLength = 0;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(packed, 0, packedLength);
    }

    void end() {
        deflater.end();
    }
}
