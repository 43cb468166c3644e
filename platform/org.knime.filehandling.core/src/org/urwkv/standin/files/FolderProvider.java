package org.urwkv.standin.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.Map;
import java.util.Set;
import org.knime.filehandling.core.connections.FSFileSystemProvider;

/** Does the work of a {@link FolderFileSystem} on the files of the computer. */
final class FolderProvider extends FSFileSystemProvider<FolderPath, FolderFileSystem> {
    private final FolderFileSystem fileSystem;

    FolderProvider(FolderFileSystem fileSystem) {
        this.fileSystem = fileSystem;
    }

    private static Path file(Path path) {
        if (path instanceof FolderPath folderPath) {
            if (!folderPath.getFileSystem().isOpen()) {
                throw new java.nio.file.ClosedFileSystemException();
            }
            return folderPath.file();
        }
        throw new ProviderMismatchException("A path of another file system: " + path);
    }

    @Override
    public String getScheme() {
        return fileSystem.isLocal() ? "knime-local" : "knime-relative";
    }

    @Override
    public FolderFileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException("File systems are opened through connections.");
    }

    @Override
    public FolderFileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public FolderPath getPath(URI uri) {
        return fileSystem.getPath(uri.getPath());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs)
            throws IOException {
        return Files.newByteChannel(file(path), options, attrs);
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return Files.newInputStream(file(path), options);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return Files.newOutputStream(file(path), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException {
        return new FolderEntries(dir, Files.newDirectoryStream(file(dir)), filter);
    }

    @Override
    public void createDirectory(Path dir, FileAttribute<?>... attrs) throws IOException {
        Files.createDirectory(file(dir), attrs);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(file(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(file(source), file(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Files.move(file(source), file(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path path2) throws IOException {
        return path.equals(path2)
                || path2 instanceof FolderPath && Files.isSameFile(file(path), file(path2));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(file(path));
    }

    @Override
    public java.nio.file.FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(file(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path file = file(path);
        file.getFileSystem().provider().checkAccess(file, modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(file(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        return Files.readAttributes(file(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        return Files.readAttributes(file(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        Files.setAttribute(file(path), attribute, value, options);
    }
}
