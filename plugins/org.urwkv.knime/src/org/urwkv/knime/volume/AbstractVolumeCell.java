package org.urwkv.knime.volume;

import java.io.IOException;
import java.nio.file.Path;
import org.knime.core.data.DataCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.urwkv.volume.Volume;

/**
 * What image and label cells share: summary in the cell, voxels in one file store, equality by
 * content and never by place.
 */
@SuppressWarnings("serial")
abstract class AbstractVolumeCell extends FileStoreCell implements VolumeValue {

    private final transient StoredVolume stored;

    /** A cell whose voxels have just been written to the file store. */
    AbstractVolumeCell(FileStore fileStore, StoredVolume stored) {
        super(fileStore);
        this.stored = stored;
    }

    /** A cell read from a stream; the platform gives it its file store. */
    AbstractVolumeCell(VolumeSummary summary) {
        this.stored = new StoredVolume(summary);
    }

    private Path file() {
        return getFileStores()[0].getFile().toPath();
    }

    @Override
    public VolumeSummary getSummary() {
        return stored.summary();
    }

    @Override
    public Volume readVolume() throws IOException {
        return stored.volume(file());
    }

    @Override
    public Volume readBox(int[] origin, int[] size) throws IOException {
        return stored.box(file(), origin, size);
    }

    @Override
    protected boolean equalsDataCell(DataCell cell) {
        return equalFileStoreContent(cell);
    }

    @Override
    protected boolean equalFileStoreContent(DataCell cell) {
        return getSummary()
                .contentHash()
                .equals(((AbstractVolumeCell) cell).getSummary().contentHash());
    }

    @Override
    public int hashCode() {
        return getSummary().contentHash().hashCode();
    }

    @Override
    public String toString() {
        return getSummary().words();
    }
}
