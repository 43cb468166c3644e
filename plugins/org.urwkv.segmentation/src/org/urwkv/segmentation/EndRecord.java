package org.urwkv.segmentation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The record at the end of a zip without comment: it tells where the directory before it begins and
 * how long that is, so that a file that lost a part is known without reading it.
 */
final class EndRecord {

    /** Length in bytes. */
    static final int LENGTH = 22;

    private static final int SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_LENGTH = 12;
    private static final int DIRECTORY_OFFSET = 16;

    private EndRecord() {}

    /**
     * @param file a zip; where it is read next is changed
     * @throws EOFException if it lacks a part
     */
    static void check(SeekableByteChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(LENGTH);
        file.position(Math.max(0, file.size() - LENGTH));
        while (last.hasRemaining() && file.read(last) >= 0) {
            // until it is full or the file ends
        }
        check(last.array(), file.size());
    }

    /**
     * @param last the last bytes of a zip
     * @param size length of the zip in bytes
     * @throws EOFException if it lacks a part
     */
    static void check(byte[] last, long size) throws EOFException {
        ByteBuffer record = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        if (record.getInt(0) != SIGNATURE) {
            throw new EOFException("its end is missing after " + size + " bytes");
        }
        long expected =
                LENGTH
                        + Integer.toUnsignedLong(record.getInt(DIRECTORY_LENGTH))
                        + Integer.toUnsignedLong(record.getInt(DIRECTORY_OFFSET));
        if (expected != size) {
            throw new EOFException("it has " + size + " bytes instead of " + expected);
        }
    }
}
