package org.knime.core.data.filestore;

import java.io.File;
import java.util.Objects;
import org.knime.core.data.filestore.internal.IFileStoreHandler;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;

/** A file, or a folder, that belongs to a cell or a port object. */
public final class FileStore {

    private final WriteFileStoreHandler handler;
    private final FileStoreKey key;

    FileStore(final WriteFileStoreHandler handler, final FileStoreKey key) {
        this.handler = Objects.requireNonNull(handler, "The owner of the file store is missing");
        this.key = Objects.requireNonNull(key, "The key of the file store is missing");
    }

    /** The file; it exists only after someone wrote it. */
    public File getFile() {
        return new File(handler.getParentDir(key.getIndex(), false), key.getNameOnDisc());
    }

    FileStoreKey getKey() {
        return key;
    }

    IFileStoreHandler getFileStoreHandler() {
        return handler;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
