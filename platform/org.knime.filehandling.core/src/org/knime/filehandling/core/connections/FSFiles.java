package org.knime.filehandling.core.connections;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.knime.core.node.NodeLogger;
import org.urwkv.standin.files.FolderPath;

/** Work with files that is not in {@link Files}. */
public final class FSFiles {
    private FSFiles() {}

    /** A file of the computer, and how to free it. */
    public record LocalFileHandle(String path, Closeable closer) implements Closeable {
        @Override
        public void close() throws IOException {
            closer.close();
        }
    }

    /** Opens a file to read. */
    public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return Files.newInputStream(path, options);
    }

    /** Opens a file to write; folders must exist. */
    public static OutputStream newOutputStream(Path path, OpenOption... options)
            throws IOException {
        return Files.newOutputStream(path, options);
    }

    /** Makes a folder and those above it. */
    public static Path createDirectories(Path dir, FileAttribute<?>... attrs) throws IOException {
        // not Files.createDirectories: it wants paths that can be made absolute up to a root
        if (!Files.isDirectory(dir)) {
            Path parent = dir.getParent();
            if (parent != null) {
                createDirectories(parent, attrs);
            }
            Files.createDirectory(dir, attrs);
        }
        return dir;
    }

    /** Makes a folder with a random name. */
    public static FSPath createRandomizedDirectory(FSPath parent, String prefix, String suffix)
            throws IOException {
        return Temporary.randomFolder(parent, prefix, suffix);
    }

    /** Makes a folder that is deleted with its file system. */
    public static FSPath createTempDirectory(FSFileSystem<? extends FSPath> fileSystem)
            throws IOException {
        return createTempDirectory(fileSystem.getWorkingDirectory());
    }

    /** Makes a folder that is deleted with its file system. */
    public static FSPath createTempDirectory(FSPath parent) throws IOException {
        return createTempDirectory(parent, "", "");
    }

    /** Makes a folder that is deleted with its file system. */
    public static FSPath createTempDirectory(FSPath parent, String prefix, String suffix)
            throws IOException {
        return Temporary.folder(parent, prefix, suffix);
    }

    /** Makes a file that is deleted with its file system. */
    public static FSPath createTempFile(FSFileSystem<? extends FSPath> fileSystem)
            throws IOException {
        return createTempFile(fileSystem.getWorkingDirectory());
    }

    /** Makes a file that is deleted with its file system. */
    public static FSPath createTempFile(FSPath parent) throws IOException {
        return createTempFile(parent, "", "");
    }

    /** Makes a file that is deleted with its file system. */
    public static FSPath createTempFile(FSPath parent, String prefix, String suffix)
            throws IOException {
        return Temporary.file(parent, prefix, suffix);
    }

    /**
     * Whether there is something at the path.
     *
     * @throws AccessDeniedException if that cannot be seen
     */
    public static boolean exists(Path path, LinkOption... options) throws AccessDeniedException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, options);
            return true;
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether there is a folder at the path.
     *
     * @throws AccessDeniedException if that cannot be seen
     */
    public static boolean isDirectory(Path path, LinkOption... options)
            throws AccessDeniedException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, options).isDirectory();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a file, or a folder with all that is in it. */
    public static void deleteRecursively(Path toDelete) throws IOException {
        try (Stream<Path> found = Files.walk(toDelete)) {
            List<Path> inner = new ArrayList<>(found.toList());
            Collections.reverse(inner);
            for (Path path : inner) {
                Files.delete(path);
            }
        }
    }

    /** Deletes a file, or a folder with all that is in it; says nothing if that fails. */
    public static void deleteSafely(Path path) {
        try {
            deleteRecursively(path);
        } catch (IOException e) {
            NodeLogger.getLogger(FSFiles.class).debug("Not deleted: " + e.getMessage());
        }
    }

    /** Sorts paths name by name. */
    public static void sortPathsLexicographically(List<FSPath> paths) {
        paths.sort((a, b) -> compare(a.stringStream().toList(), b.stringStream().toList()));
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** The files directly and deeper in a folder. */
    public static List<FSPath> getFilePathsFromFolder(FSPath folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return new ArrayList<>(
                    found.filter(Files::isRegularFile).map(FSPath.class::cast).toList());
        }
    }

    /** The files and folders in a folder, itself left out; deeper ones if asked for. */
    public static List<FSPath> getFilesAndFolders(FSPath source, boolean includeSubfolders)
            throws IOException {
        try (Stream<Path> found = Files.walk(source, includeSubfolders ? Integer.MAX_VALUE : 1)) {
            return new ArrayList<>(
                    found.filter(path -> !path.equals(source)).map(FSPath.class::cast).toList());
        }
    }

    /** Copies a file, or a folder with all that is in it. */
    public static void copyRecursively(Path source, Path target, CopyOption... options)
            throws IOException {
        try (Stream<Path> found = Files.walk(source)) {
            for (Path path : found.toList()) {
                String inner = source.relativize(path).toString();
                Path copy = inner.isEmpty() ? target : target.resolve(inner);
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, options);
                }
            }
        }
    }

    /** Copies a file. */
    public static void copy(FSPath source, FSPath target, CopyOption... options)
            throws IOException {
        Files.copy(source, target, options);
    }

    /**
     * The file as one of the computer: itself if it is one, else a copy that lives until closed.
     */
    public static LocalFileHandle toLocalFile(FSPath path) throws IOException {
        if (path instanceof FolderPath local) {
            return new LocalFileHandle(local.file().toString(), () -> {});
        }
        Path copy = Files.createTempFile("knime-", "-" + path.getFileName());
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        return new LocalFileHandle(copy.toString(), () -> Files.deleteIfExists(copy));
    }
}
