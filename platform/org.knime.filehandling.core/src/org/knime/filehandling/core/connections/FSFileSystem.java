package org.knime.filehandling.core.connections;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file system.
 *
 * @param <T> its paths
 */
public abstract class FSFileSystem<T extends FSPath> extends FileSystem {
    private final FSLocationSpec spec;
    private final String workingDirectory;
    private final Set<Closeable> closeables = new LinkedHashSet<>();
    private boolean open = true;
    private boolean closing;

    /** A file system with the given name whose relative paths start from the given folder. */
    public FSFileSystem(FSLocationSpec fsLocationSpec, String workingDir) {
        spec = fsLocationSpec;
        workingDirectory = workingDir;
    }

    /** What names the file system. */
    public final FSLocationSpec getFSLocationSpec() {
        return spec;
    }

    /** The kind. */
    public final FSCategory getFileSystemCategory() {
        return spec.getFSCategory();
    }

    /** Which one of the kind. */
    public final Optional<String> getFileSystemSpecifier() {
        return spec.getFileSystemSpecifier();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    /** Whether the file system is being closed. */
    protected synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public final void close() throws IOException {
        synchronized (this) {
            if (closing || !open) {
                return;
            }
            closing = true;
        }
        try {
            closeAllCloseables();
            ensureClosedInternal();
        } finally {
            synchronized (this) {
                open = false;
                closing = false;
            }
        }
    }

    /** Closes everything registered. */
    protected synchronized void closeAllCloseables() {
        for (Closeable closeable : List.copyOf(closeables)) {
            try {
                closeable.close();
            } catch (IOException e) {
                // the file system is closed in any case
                continue;
            }
        }
        closeables.clear();
    }

    /** Frees what the file system holds. */
    protected abstract void ensureClosedInternal() throws IOException;

    /** Closes the object with the file system no more. */
    public synchronized void unregisterCloseable(Closeable closeable) {
        closeables.remove(closeable);
    }

    /** Closes the object with the file system. */
    public synchronized void registerCloseable(Closeable closeable) {
        closeables.add(closeable);
    }

    /** The folder that relative paths start from. */
    public T getWorkingDirectory() {
        return getPath(workingDirectory);
    }

    /** Refuses places of other file systems. */
    public void checkCompatibility(FSLocationSpec location) {
        if (!isCompatible(location)) {
            throw new IllegalArgumentException(
                    location + " is no place of the file system " + spec);
        }
    }

    /** Whether the place is one of this file system. */
    public boolean isCompatible(FSLocationSpec location) {
        return FSLocationSpec.areEqual(spec, location);
    }

    /** The path of the place. */
    public T getPath(FSLocation location) {
        checkCompatibility(location);
        return getPath(location.getPath());
    }

    @Override
    public abstract FSFileSystemProvider<T, ?> provider();

    @Override
    public abstract T getPath(String first, String... more);
}
