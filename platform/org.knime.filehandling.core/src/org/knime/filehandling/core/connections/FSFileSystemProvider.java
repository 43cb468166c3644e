package org.knime.filehandling.core.connections;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.UUID;

/**
 * Does the work of a file system.
 *
 * @param <P> its paths
 * @param <F> the file system
 */
public abstract class FSFileSystemProvider<P extends FSPath, F extends FSFileSystem<P>>
        extends FileSystemProvider {
    private static final int ATTEMPTS = 100;

    /** For subclasses. */
    public FSFileSystemProvider() {}

    @Override
    public abstract F newFileSystem(URI uri, Map<String, ?> env) throws IOException;

    @Override
    public abstract F getFileSystem(URI uri);

    @Override
    public abstract P getPath(URI uri);

    @SuppressWarnings("unchecked")
    private P randomChild(P parent, String prefix, String suffix) {
        return (P) parent.resolve(prefix + UUID.randomUUID() + suffix);
    }

    /** Makes a folder with a random name. */
    public P createRandomizedDirectory(P parent, String prefix, String suffix) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            P folder = randomChild(parent, prefix, suffix);
            if (!Files.exists(folder)) {
                Files.createDirectory(folder);
                return folder;
            }
        }
        throw new IOException("No free name was found in " + parent);
    }

    /** Makes a folder with a random name that is deleted with the file system. */
    public P createTempDirectory(P parent, String prefix, String suffix) throws IOException {
        P folder = createRandomizedDirectory(parent, prefix, suffix);
        folder.getFileSystem().registerCloseable(() -> FSFiles.deleteRecursively(folder));
        return folder;
    }

    /** Makes a file with a random name that is deleted with the file system. */
    public P createTempFile(P parent, String prefix, String suffix) throws IOException {
        P file = randomChild(parent, prefix, suffix);
        Files.createFile(file);
        file.getFileSystem().registerCloseable(() -> Files.deleteIfExists(file));
        return file;
    }
}
