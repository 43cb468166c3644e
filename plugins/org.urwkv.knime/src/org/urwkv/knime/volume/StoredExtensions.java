package org.urwkv.knime.volume;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.volume.HeaderExtension;

/**
 * What other programs noted in the header of a NIfTI file, kept behind the voxels in a file store:
 * the number of notes, then for each its code, its length and its bytes. Nothing is there without
 * notes, so voxels alone are a whole file.
 */
final class StoredExtensions {

    private StoredExtensions() {}

    /** Appends the notes to the file and feeds the same bytes to the digest. */
    static void append(Path file, List<HeaderExtension> extensions, MessageDigest digest)
            throws IOException {
        if (extensions.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(extensions.size());
        for (HeaderExtension extension : extensions) {
            out.writeInt(extension.code());
            out.writeInt(extension.content().length);
            out.write(extension.content());
        }
        digest.update(bytes.toByteArray());
        Files.write(file, bytes.toByteArray(), StandardOpenOption.APPEND);
    }

    /**
     * Reads the notes, if there are any.
     *
     * @param voxelBytes how many bytes of voxels come first
     */
    static List<HeaderExtension> read(Path file, long voxelBytes) throws IOException {
        if (Files.size(file) <= voxelBytes) {
            return List.of();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(voxelBytes);
            int count = in.readInt();
            List<HeaderExtension> extensions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int code = in.readInt();
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                extensions.add(new HeaderExtension(code, content));
            }
            return extensions;
        }
    }
}
