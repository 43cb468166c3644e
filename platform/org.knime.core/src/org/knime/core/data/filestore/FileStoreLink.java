package org.knime.core.data.filestore;

import java.util.Objects;
import org.knime.core.data.IDataRepository;

/** A key with the repository in which its file is found when it is needed. */
final class FileStoreLink {

    private final FileStoreKey key;
    private final transient IDataRepository repository;
    private final transient FileStore store;

    FileStoreLink(final FileStore store) {
        this.key = store.getKey();
        this.store = store;
        this.repository = store.getFileStoreHandler().getDataRepository();
    }

    FileStoreLink(final FileStoreKey key, final IDataRepository repository) {
        this.key = key;
        this.repository = repository;
        this.store = null;
    }

    FileStoreKey key() {
        return key;
    }

    IDataRepository repository() {
        return repository;
    }

    FileStore store() {
        return store != null
                ? store
                : repository.getHandlerNotNull(key.getStoreUUID()).getFileStore(key);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FileStoreLink other && key.equals(other.key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
