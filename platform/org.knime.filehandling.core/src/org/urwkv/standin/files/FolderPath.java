package org.urwkv.standin.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.knime.filehandling.core.connections.FSLocationSpec;
import org.knime.filehandling.core.connections.FSPath;

/** A path of a {@link FolderFileSystem}. */
public final class FolderPath extends FSPath {
    private final FolderFileSystem fileSystem;
    private final Path path;

    FolderPath(FolderFileSystem fileSystem, Path path) {
        this.fileSystem = fileSystem;
        this.path = path;
    }

    /** The path as it was given. */
    Path path() {
        return path;
    }

    /** The file of the computer. */
    public Path file() {
        return fileSystem.file(path);
    }

    private FolderPath of(Path other) {
        return other == null ? null : new FolderPath(fileSystem, other);
    }

    private Path own(Path other) {
        if (other instanceof FolderPath folderPath) {
            return folderPath.path;
        }
        throw new ProviderMismatchException("A path of another file system: " + other);
    }

    @Override
    public FolderFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return of(path.getRoot());
    }

    @Override
    public Path getFileName() {
        return of(path.getFileName());
    }

    @Override
    public Path getParent() {
        return of(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return of(path.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return of(path.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof FolderPath p && path.startsWith(p.path);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof FolderPath p && path.endsWith(p.path);
    }

    @Override
    public Path normalize() {
        return of(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return of(path.resolve(own(other)));
    }

    @Override
    public Path relativize(Path other) {
        return of(path.relativize(own(other)));
    }

    @Override
    public Path toAbsolutePath() {
        return fileSystem.isLocal() ? of(file()) : this;
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        Path real = file().toRealPath(options);
        return fileSystem.isLocal() ? of(real) : this;
    }

    /**
     * The file of the computer.
     *
     * @throws UnsupportedOperationException unless the file system is the computer's own
     */
    @Override
    public File toFile() {
        if (fileSystem.isLocal()) {
            return file().toFile();
        }
        throw new UnsupportedOperationException(
                "Only a local path is a file of the computer; read others as streams: " + path);
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("Changes cannot be watched.");
    }

    @Override
    public int compareTo(Path other) {
        return path.compareTo(own(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FolderPath p
                && path.equals(p.path)
                && FSLocationSpec.areEqual(
                        fileSystem.getFSLocationSpec(), p.fileSystem.getFSLocationSpec());
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return fileSystem.isLocal() ? path.toString() : path.toString().replace('\\', '/');
    }
}
