package org.knime.core.data.filestore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.internal.FileStoreProxy.FlushCallback;

/** A cell whose bulk lies in files. */
public abstract class FileStoreCell extends DataCell implements FlushCallback {

    private static final long serialVersionUID = 1L;

    private transient List<FileStoreLink> links = List.of();
    private boolean flushed;

    /** For new cells: with these files, which are written when the cell is flushed. */
    protected FileStoreCell(final FileStore[] stores) {
        links = Arrays.stream(stores).map(FileStoreLink::new).toList();
    }

    /** For new cells: with this file, which is written when the cell is flushed. */
    protected FileStoreCell(final FileStore store) {
        this(new FileStore[] {store});
    }

    /** For serializers: the files are set afterwards. */
    protected FileStoreCell() {
        flushed = true;
    }

    /** The only file. */
    protected FileStore getFileStore() {
        return links.get(0).store();
    }

    /** The files. */
    protected FileStore[] getFileStores() {
        return links.stream().map(FileStoreLink::store).toArray(FileStore[]::new);
    }

    final List<FileStoreLink> links() {
        return links;
    }

    final void link(final FileStoreKey[] keys, final IDataRepository repository)
            throws IOException {
        links = Arrays.stream(keys).map(k -> new FileStoreLink(k, repository)).toList();
        postConstruct();
    }

    /** Called after the files of a cell that was read are set. */
    protected void postConstruct() throws IOException {}

    final synchronized void flush() throws IOException {
        if (!flushed) {
            flushToFileStore();
            flushed = true;
        }
    }

    /** Writes the content in memory to the files; called once before the cell is written. */
    protected void flushToFileStore() throws IOException {}

    @Override
    public String toString() {
        return links.toString();
    }

    @Override
    protected boolean equalsDataCell(final DataCell other) {
        return links.equals(((FileStoreCell) other).links) || equalFileStoreContent(other);
    }

    /** Whether the other cell, of other files, has the same content. */
    protected boolean equalFileStoreContent(final DataCell other) {
        return false;
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }
}
