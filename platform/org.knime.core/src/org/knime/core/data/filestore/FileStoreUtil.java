package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.List;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.internal.FileStoreProxy.FlushCallback;
import org.knime.core.data.filestore.internal.IFileStoreHandler;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;

/** What the platform needs of cells and port objects with files. */
public final class FileStoreUtil {

    private FileStoreUtil() {}

    /** The key of a store. */
    public static FileStoreKey getFileStoreKey(final FileStore store) {
        return store.getKey();
    }

    /** The keys of a cell. */
    public static FileStoreKey[] getFileStoreKeys(final FileStoreCell cell) {
        return cell.links().stream().map(FileStoreLink::key).toArray(FileStoreKey[]::new);
    }

    /** The files of a cell. */
    public static FileStore[] getFileStores(final FileStoreCell cell) {
        return cell.getFileStores();
    }

    /** The number of files of a cell. */
    public static int getNumFileStores(final FileStoreCell cell) {
        return cell.links().size();
    }

    /** The files of a port object. */
    public static List<FileStore> getFileStores(final FileStorePortObject object) {
        return object.links().stream().map(FileStoreLink::store).toList();
    }

    /** The owner of a file. */
    public static IFileStoreHandler getFileStoreHandler(final FileStore store) {
        return store.getFileStoreHandler();
    }

    /** Writes what is still in memory to the files. */
    public static void invokeFlush(final FlushCallback callback) throws IOException {
        if (callback instanceof FileStoreCell cell) {
            cell.flush();
        } else if (callback instanceof FileStorePortObject object) {
            object.flush();
        }
    }

    /** Gives a cell that was read its files. */
    public static void retrieveFileStoreHandlersFrom(
            final FileStoreCell cell, final FileStoreKey[] keys, final IDataRepository repository)
            throws IOException {
        cell.link(keys, repository);
    }

    /** Gives a port object that was read its files. */
    public static void retrieveFileStoreHandlerFrom(
            final FileStorePortObject object,
            final List<FileStoreKey> keys,
            final IDataRepository repository)
            throws IOException {
        object.link(keys, repository);
    }

    /** The store of a key. */
    public static FileStore createFileStore(
            final WriteFileStoreHandler handler, final FileStoreKey key) {
        return new FileStore(handler, key);
    }
}
