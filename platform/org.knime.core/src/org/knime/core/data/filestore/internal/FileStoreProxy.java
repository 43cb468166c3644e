package org.knime.core.data.filestore.internal;

/** Holder of the marker of everything that writes itself into file stores. */
public final class FileStoreProxy {

    private FileStoreProxy() {}

    /** Marks cells and port objects with content to flush. */
    public interface FlushCallback {}
}
