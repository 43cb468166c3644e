package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.List;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.internal.FileStoreProxy.FlushCallback;
import org.knime.core.node.port.PortObject;

/** A port object whose bulk lies in files. */
public abstract class FileStorePortObject implements PortObject, FlushCallback {

    private List<FileStoreLink> links = List.of();
    private boolean flushed;

    /** For new objects: with these files. */
    protected FileStorePortObject(final List<FileStore> stores) {
        links = stores.stream().map(FileStoreLink::new).toList();
    }

    /** For serializers: the files are set afterwards. */
    protected FileStorePortObject() {
        flushed = true;
    }

    final List<FileStoreLink> links() {
        return links;
    }

    final void link(final List<FileStoreKey> keys, final IDataRepository repository)
            throws IOException {
        links = keys.stream().map(k -> new FileStoreLink(k, repository)).toList();
        postConstruct();
    }

    /** Called after the files of an object that was read are set. */
    protected void postConstruct() throws IOException {}

    final synchronized void flush() throws IOException {
        if (!flushed) {
            flushed = true;
            flushToFileStore();
        }
    }

    /** Writes the content in memory to the files; called once after the node executed. */
    protected void flushToFileStore() throws IOException {}

    @Override
    public String toString() {
        return links.toString();
    }

    /** The number of files. */
    protected int getFileStoreCount() {
        return links.size();
    }

    /** The file at this index from 0. */
    protected FileStore getFileStore(final int index) {
        return links.get(index).store();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FileStorePortObject other && links.equals(other.links);
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }
}
