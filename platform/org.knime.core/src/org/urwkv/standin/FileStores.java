package org.urwkv.standin;

import java.io.File;
import java.util.UUID;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;

/** The file stores of one node. The folder is made with the first store. */
public final class FileStores {

    private final WriteFileStoreHandler handler;

    private FileStores(final WriteFileStoreHandler handler) {
        this.handler = handler;
    }

    /**
     * Stores for a node that is about to execute, under a new id, in a folder that is empty or
     * absent; they open with {@link Execution#context}.
     */
    public static FileStores create(
            final String nodeName, final FileStoreRegistry registry, final File folder) {
        return register(nodeName, registry, UUID.randomUUID(), folder);
    }

    /** The stores of a node that executed earlier, to be read. */
    public static FileStores load(
            final String nodeName,
            final FileStoreRegistry registry,
            final UUID id,
            final File folder) {
        return register(nodeName, registry, id, folder);
    }

    private static FileStores register(
            final String nodeName,
            final FileStoreRegistry registry,
            final UUID id,
            final File folder) {
        WriteFileStoreHandler handler = new WriteFileStoreHandler(nodeName, id);
        handler.setBaseDir(folder);
        handler.addToRepository(registry);
        return new FileStores(handler);
    }

    /** The id under which cells and port objects refer to these stores. */
    public UUID id() {
        return handler.getStoreUUID();
    }

    /** Where the files lie. */
    public File folder() {
        return handler.getBaseDir();
    }

    /** Whether no store was ever made. */
    public boolean isEmpty() {
        return !folder().isDirectory();
    }

    /** The workflow's stores. */
    public FileStoreRegistry registry() {
        return (FileStoreRegistry) handler.getDataRepository();
    }

    /** Ends the execution: no further stores. */
    public void close() {
        handler.close();
    }

    /** Deletes all files and leaves the registry, for reset. */
    public void clear() {
        handler.clearAndDispose();
    }

    WriteFileStoreHandler handler() {
        return handler;
    }
}
