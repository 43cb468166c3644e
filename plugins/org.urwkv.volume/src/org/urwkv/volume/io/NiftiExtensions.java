package org.urwkv.volume.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.urwkv.volume.HeaderExtension;

/**
 * Header extensions of NIfTI: after the header four bytes, of which the first tells whether any
 * follow, then for each its size, its code and its content; sizes are multiples of 16.
 */
final class NiftiExtensions {
    private static final int HEAD = 8;
    private static final int UNIT = 16;
    private static final int MOST_BYTES = 16 << 20;

    private NiftiExtensions() {}

    /**
     * Reads what lies between a header and the voxels.
     *
     * @param source positioned right after the header
     * @param end where the voxels begin; the file is known to be that long
     */
    static List<HeaderExtension> read(
            VolumeSource source, ByteOrder order, long end, Consumer<String> warnings)
            throws IOException {
        List<HeaderExtension> extensions = new ArrayList<>();
        byte[] head = new byte[HEAD];
        if (end - source.position() < 4) {
            return extensions;
        }
        source.readFully(head, 0, 4, end);
        boolean more = head[0] != 0;
        long room = MOST_BYTES;
        while (more && end - source.position() >= HEAD) {
            source.readFully(head, 0, HEAD, end);
            ByteBuffer numbers = ByteBuffer.wrap(head).order(order);
            int size = numbers.getInt();
            int code = numbers.getInt();
            room -= size;
            more = size >= HEAD && size - HEAD <= end - source.position() && room >= 0;
            if (more) {
                byte[] content = new byte[size - HEAD];
                source.readFully(content, 0, content.length, end);
                extensions.add(new HeaderExtension(code, content));
            } else if (size != 0 || code != 0) {
                warnings.accept(
                        source.name()
                                + " has a header extension of "
                                + size
                                + " bytes, which is not kept.");
            }
        }
        return extensions;
    }

    /** The bytes between a header and the voxels. */
    static byte[] encode(List<HeaderExtension> extensions, ByteOrder order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) (extensions.isEmpty() ? 0 : 1), 0, 0, 0});
        for (HeaderExtension extension : extensions) {
            int length = HEAD + extension.content().length;
            int size = (length + UNIT - 1) / UNIT * UNIT;
            ByteBuffer bytes = ByteBuffer.allocate(size).order(order);
            out.writeBytes(
                    bytes.putInt(size).putInt(extension.code()).put(extension.content()).array());
        }
        return out.toByteArray();
    }
}
