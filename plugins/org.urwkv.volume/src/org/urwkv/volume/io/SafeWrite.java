package org.urwkv.volume.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.urwkv.volume.VolumeException;

/**
 * Writes a file under another name beside it first, so that a half-written file never bears the
 * final name.
 */
public final class SafeWrite {
    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out where to; stays open
         * @throws IOException if that fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private SafeWrite() {}

    /**
     * Writes a file that is there whole or not at all.
     *
     * @param path the file; an existing one is replaced
     * @param content what is written
     * @throws IOException if the storage fails
     * @throws VolumeException if there is no such folder, or if the path is a folder
     */
    public static void write(Path path, Content content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new VolumeException(
                    path
                            + " cannot be written: there is no folder "
                            + folder
                            + "; create it first.");
        }
        if (Files.isDirectory(path)) {
            throw new VolumeException(
                    path + " cannot be written: it is a folder; choose another name.");
        }
        Path partial = folder.resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(
                            Files.newOutputStream(
                                    partial,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            move(partial, path);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
