package org.urwkv.volume.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.urwkv.volume.VolumeException;

/** Bytes of a file, or of a channel, that can be read from their beginning more than once. */
interface ByteOrigin {
    /** A new stream from the first byte on. */
    InputStream open() throws IOException;

    /** How many bytes there are. */
    long size() throws IOException;

    /** What messages call it. */
    String name();

    /**
     * The file, for those who look for another one beside it.
     *
     * @throws VolumeException if there is no file
     */
    Path file();

    /** A file, which need not exist. */
    static ByteOrigin of(Path path) {
        return new ByteOrigin() {
            @Override
            public InputStream open() throws IOException {
                try {
                    return Files.newInputStream(path);
                } catch (NoSuchFileException e) {
                    throw new VolumeException(
                            "There is no file " + path + "; check its name and folder.", e);
                }
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public String name() {
                return path.toString();
            }

            @Override
            public Path file() {
                return path;
            }
        };
    }

    /** All of a channel, whatever its position. Streams do not close it. */
    static ByteOrigin of(SeekableByteChannel channel, String name) {
        return new ByteOrigin() {
            @Override
            public InputStream open() {
                return new ChannelStream(channel);
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Path file() {
                throw new VolumeException(
                        name
                                + " needs another file beside it, which cannot be found from a channel;"
                                + " read it from its folder.");
            }
        };
    }

    /** Reads a channel from its beginning, at a position of its own. */
    final class ChannelStream extends InputStream {
        private final SeekableByteChannel channel;
        private long position;

        ChannelStream(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = channel.position(position).read(ByteBuffer.wrap(target, offset, length));
            position += Math.max(0, n);
            return n;
        }

        /** Java's gzip stream asks for it to see whether another member follows. */
        @Override
        public int available() throws IOException {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - position));
        }
    }
}
