package org.urwkv.volume.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.urwkv.volume.VolumeException;

/**
 * A file opened for reading, unpacked on the way if it is gzip. Positions and counts are those of
 * the unpacked bytes.
 */
final class VolumeSource implements Closeable {
    private static final int HEAD = 1024;
    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_LINE = 1 << 16;

    /** Memory that is taken on the word of a packed file. */
    private static final long SMALL = 48L << 20;

    private static final long LONGEST_HEADER = 4L << 20;
    private static final long MOST_AFTER_VOXELS = 16L << 20;

    /** Opens the same bytes once more. */
    @FunctionalInterface
    interface Opener {
        VolumeSource open() throws IOException;
    }

    private final ByteOrigin origin;
    private final String name;
    private final boolean packed;
    private final Opener again;
    private final PushbackInputStream stream;
    private final byte[] head;
    private long position;

    private VolumeSource(ByteOrigin origin, boolean packed, InputStream unpacked, Opener again)
            throws IOException {
        this.origin = origin;
        this.name = origin.name();
        this.packed = packed;
        this.again = again;
        this.stream = new PushbackInputStream(unpacked, HEAD);
        try {
            this.head = stream.readNBytes(HEAD);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
        stream.unread(head);
    }

    static VolumeSource open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new VolumeException(
                    path + " is a folder, not a volume file; choose a file in it.");
        }
        return open(ByteOrigin.of(path));
    }

    static VolumeSource open(ByteOrigin origin) throws IOException {
        InputStream bytes = origin.open();
        try {
            BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
            boolean packed = isGzip(buffered);
            return new VolumeSource(
                    origin,
                    packed,
                    packed ? unpack(origin.name(), buffered) : buffered,
                    () -> open(origin));
        } catch (IOException | RuntimeException e) {
            try (bytes) {
                throw e;
            }
        }
    }

    /** Opens the file that holds the voxels of this header, without unpacking it. */
    VolumeSource openVoxels(Path voxels) throws IOException {
        if (!Files.isRegularFile(voxels)) {
            throw new VolumeException(
                    "The voxels of "
                            + name
                            + " are missing: there is no file "
                            + voxels
                            + "; copy both files into one folder.");
        }
        return openRaw(ByteOrigin.of(voxels));
    }

    private static VolumeSource openRaw(ByteOrigin origin) throws IOException {
        InputStream bytes = origin.open();
        try {
            return new VolumeSource(
                    origin, false, new BufferedInputStream(bytes, BUFFER), () -> openRaw(origin));
        } catch (IOException | RuntimeException e) {
            try (bytes) {
                throw e;
            }
        }
    }

    private static boolean isGzip(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        boolean gzip = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return gzip;
    }

    private static InputStream unpack(String name, InputStream stream) throws IOException {
        try {
            return new GZIPInputStream(stream, BUFFER);
        } catch (EOFException | ZipException e) {
            throw damaged(name, e);
        }
    }

    /**
     * What follows in this source, which is packed, as a source of its own that begins at position
     * 0.
     *
     * @param zlib whether it is packed with zlib instead of gzip
     */
    VolumeSource unpackRest(boolean zlib) throws IOException {
        if (packed) {
            throw new VolumeException(
                    name + " is packed twice, once as a whole; unpack the file once first.");
        }
        long start = position;
        Opener opener =
                () -> {
                    VolumeSource outer = again.open();
                    outer.skipTo(start, start);
                    return outer.unpackRest(zlib);
                };
        InputStream rest = zlib ? new ZlibStream(stream) : unpack(name, stream);
        return new VolumeSource(origin, true, rest, opener);
    }

    /** Reads a line of text without its end; null at the end of the file. */
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] next = new byte[1];
        int n = read(next, 0, 1);
        if (n < 0) {
            return null;
        }
        while (n > 0 && next[0] != '\n') {
            if (line.size() == LONGEST_LINE || position > LONGEST_HEADER) {
                throw new VolumeException(name + " is not a volume: its header has no end.");
            }
            line.write(next[0]);
            n = read(next, 0, 1);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** What messages call it. */
    String name() {
        return name;
    }

    /** The file, for those who look for another one beside it. */
    Path file() {
        return origin.file();
    }

    /** The unpacked bytes from here on, for readers that want a stream; positions are not kept. */
    InputStream stream() {
        return stream;
    }

    /** The first bytes, at most 1024; reading does not move past them. */
    byte[] head() {
        return head;
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    /** Bytes of the file. */
    long size() throws IOException {
        return origin.size();
    }

    boolean packed() {
        return packed;
    }

    /**
     * Makes sure that the file holds as much as its header declares, before memory is taken for it.
     * A packed file is only unpacked for that where the declared size is out of proportion to the
     * file's.
     */
    void requireLength(long declared) throws IOException {
        requireLength(declared, declared);
    }

    /**
     * Likewise where the voxels take another size in memory.
     *
     * @param memory bytes that will be taken
     */
    void requireLength(long declared, long memory) throws IOException {
        long size;
        try {
            size = size();
        } catch (UnsupportedOperationException e) {
            return;
        }
        if (!packed && size < declared) {
            throw truncated(declared, size);
        }
        if (packed && memory > SMALL && memory / 4 > size) {
            long found = countUnpacked(declared);
            if (found < declared) {
                throw truncated(declared, found);
            }
        }
    }

    /** How many bytes there are when unpacked, counted no further than {@code enough}. */
    long countUnpacked(long enough) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try (VolumeSource second = again.open()) {
            int n = 0;
            while (count < enough && n >= 0) {
                count += n;
                n = second.read(buffer, 0, buffer.length);
            }
        }
        return count;
    }

    /** Reads up to {@code length} bytes; fewer only at the end of the file. */
    int read(byte[] target, int offset, int length) throws IOException {
        try {
            int n = stream.readNBytes(target, offset, length);
            position += n;
            return n == 0 && length > 0 ? -1 : n;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    /** Reads exactly {@code length} bytes, of {@code declared} that the file should hold in all. */
    void readFully(byte[] target, int offset, int length, long declared) throws IOException {
        int n = Math.max(0, read(target, offset, length));
        if (n < length) {
            throw truncated(declared, position);
        }
    }

    /** Moves on to a position in the unpacked file. */
    void skipTo(long target, long declared) throws IOException {
        byte[] waste = new byte[(int) Math.min(BUFFER, Math.max(0, target - position))];
        while (position < target) {
            readFully(waste, 0, (int) Math.min(waste.length, target - position), declared);
        }
    }

    /** Reads on to the end of a packed file, within reason, so that its check sum is compared. */
    void finish() throws IOException {
        byte[] waste = new byte[BUFFER];
        long limit = position + MOST_AFTER_VOXELS;
        int n = 0;
        while (packed && n >= 0 && position < limit) {
            n = read(waste, 0, waste.length);
        }
    }

    private VolumeException truncated(long declared, long found) {
        return new VolumeException(
                name
                        + " is cut short: its header declares "
                        + declared
                        + " bytes"
                        + (packed ? " (unpacked)" : "")
                        + ", but it holds "
                        + found
                        + "; copy or export the file again.");
    }

    private VolumeException damaged(IOException e) {
        return damaged(name, e);
    }

    private static VolumeException damaged(String name, IOException e) {
        return e instanceof EOFException
                ? new VolumeException(
                        name
                                + " is cut short: its packed data end too early; copy or export the file again.",
                        e)
                : new VolumeException(
                        name
                                + " is damaged: its packed data cannot be unpacked ("
                                + e.getMessage()
                                + "); copy or export the file again.",
                        e);
    }

    /** Unpacks zlib with a large buffer and frees the native memory at the end. */
    private static final class ZlibStream extends InflaterInputStream {
        ZlibStream(InputStream stream) {
            super(stream, new Inflater(), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
