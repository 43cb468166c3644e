package org.knime.core.util;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.knime.core.node.KNIMEConstants;

/** Copies and deletes paths. */
public final class PathUtils {

    private PathUtils() {}

    /** Deletes a folder, or a file, with all that is in it; links are not followed. */
    public static void deleteDirectoryIfExists(final Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(final Path f, final BasicFileAttributes a)
                            throws IOException {
                        Files.delete(f);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(final Path d, final IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(d);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Copies a folder, or a file, with all that is in it. */
    public static void copyDirectory(final Path from, final Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            final Path d, final BasicFileAttributes a) throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(d).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(final Path f, final BasicFileAttributes a)
                            throws IOException {
                        Path target =
                                f.equals(from) ? to : to.resolve(from.relativize(f).toString());
                        Files.copy(f, target, StandardCopyOption.REPLACE_EXISTING);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** A new folder among the temporary files. */
    public static Path createTempDir(final String prefix) throws IOException {
        return createTempDir(prefix, KNIMEConstants.getKNIMETempPath());
    }

    /** A new folder in a folder. */
    public static Path createTempDir(final String prefix, final Path parent) throws IOException {
        return FileUtil.createTempDir(prefix, parent.toFile()).toPath();
    }

    /** A new file among the temporary files. */
    public static Path createTempFile(final String prefix, final String suffix) throws IOException {
        return FileUtil.createTempFile(prefix, suffix).toPath();
    }

    /** A new file in a folder. */
    public static Path createTempFile(final Path parent, final String prefix, final String suffix)
            throws IOException {
        return FileUtil.createTempFile(prefix, suffix, parent.toFile(), true).toPath();
    }

    /** Whether a folder has no entries. */
    public static boolean isEmpty(final Path folder) throws IOException {
        return FileUtil.isEmpty(folder);
    }

    /** Deletes a file if it is there. */
    public static void deleteFileIfExists(final Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
