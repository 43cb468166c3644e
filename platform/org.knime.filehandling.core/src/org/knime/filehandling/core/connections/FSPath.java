package org.knime.filehandling.core.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A path of a file system. It is a path like any other to {@link java.nio.file.Files}, but usually
 * no file of the computer: {@link #toFile()} may be refused.
 */
public abstract class FSPath implements Path {
    /** Separates the names of a path in an address. */
    public static final String URI_SEPARATOR = "/";

    /** For subclasses. */
    public FSPath() {}

    @Override
    public abstract FSFileSystem<? extends FSPath> getFileSystem();

    /** The names of the path. */
    public Stream<String> stringStream() {
        return pathStream().map(Path::toString);
    }

    /** The names of the path, each as a path. */
    public Stream<Path> pathStream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The place that the path means. */
    public FSLocation toFSLocation() {
        FSFileSystem<?> fileSystem = getFileSystem();
        return new FSLocation(
                fileSystem.getFSLocationSpec().getFileSystemCategory(),
                fileSystem.getFileSystemSpecifier().orElse(null),
                toString());
    }

    /** The absolute path with slashes, as an address has it. */
    public String getURICompatiblePath() {
        String path = toAbsolutePath().toString().replace('\\', '/');
        return path.startsWith(URI_SEPARATOR) ? path : URI_SEPARATOR + path;
    }

    @Override
    public final URI toUri() {
        try {
            String scheme = getFileSystem().provider().getScheme();
            return new URI(scheme, "", getURICompatiblePath(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The path has no address: " + this, e);
        }
    }

    /** The path below this one with the given names. */
    public final FSPath resolve(String[] names) {
        Path path = this;
        for (String name : names) {
            path = path.resolve(name);
        }
        return (FSPath) path;
    }
}
