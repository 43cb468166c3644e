package org.knime.core.data.filestore.internal;

import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;

/** The file stores of one node. */
public interface IFileStoreHandler {

    /** The repository that this is registered in. */
    IDataRepository getDataRepository();

    /** The store of a key; it may belong to another node of the same repository. */
    FileStore getFileStore(FileStoreKey key);

    /** Deletes all files and leaves the repository. */
    void clearAndDispose();
}
