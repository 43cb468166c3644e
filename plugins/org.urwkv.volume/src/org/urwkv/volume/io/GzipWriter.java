package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.urwkv.volume.Volume;

/**
 * Packs into one gzip member with all processors: blocks are deflated side by side, each ending on
 * a byte boundary, and written one after another. The bytes do not depend on the number of
 * processors, and no time stamp is in them.
 */
final class GzipWriter extends OutputStream {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};

    private final OutputStream out;
    private final GzipBlock[] blocks;
    private final CRC32 checksum = new CRC32();
    private long length;
    private int filled;
    private boolean closed;

    GzipWriter(OutputStream out, int level) throws IOException {
        this.out = out;
        this.blocks = new GzipBlock[2 * Runtime.getRuntime().availableProcessors()];
        for (int i = 0; i < blocks.length; i++) {
            Deflater deflater = new Deflater(level, true);
            deflater.setStrategy(level == 1 ? Deflater.FILTERED : Deflater.DEFAULT_STRATEGY);
            blocks[i] = new GzipBlock(deflater);
        }
        out.write(HEADER);
    }

    /**
     * Labels become much smaller by packing well; in images noise prevails, and packing well only
     * takes longer. At level 1 short repetitions, which noise has by chance, are not looked for.
     */
    static int levelFor(Volume volume) {
        return volume.type().bytes() == 1 ? 6 : 1;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int from, int count) throws IOException {
        checksum.update(data, from, count);
        length += count;
        int done = 0;
        while (done < count) {
            done += blocks[filled].add(data, from + done, count - done);
            if (blocks[filled].isFull()) {
                filled++;
            }
            if (filled == blocks.length) {
                pack(filled);
            }
        }
    }

    private void pack(int count) throws IOException {
        IntStream.range(0, count).parallel().forEach(i -> blocks[i].deflate());
        for (int i = 0; i < count; i++) {
            blocks[i].writeTo(out);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            pack(Math.min(filled + 1, blocks.length));
            out.write(LAST_BLOCK);
            ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            out.write(end.putInt((int) checksum.getValue()).putInt((int) length).array());
        } finally {
            for (GzipBlock block : blocks) {
                block.end();
            }
        }
    }
}
