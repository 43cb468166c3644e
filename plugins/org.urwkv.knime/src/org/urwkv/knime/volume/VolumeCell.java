package org.urwkv.knime.volume;

import java.io.IOException;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.urwkv.volume.Volume;

/** An image volume in a table. */
@SuppressWarnings("serial")
public final class VolumeCell extends AbstractVolumeCell implements VolumeValue {

    /** The type of columns that hold image volumes. */
    public static final DataType TYPE = DataType.getType(VolumeCell.class);

    private VolumeCell(FileStore fileStore, StoredVolume stored) {
        super(fileStore, stored);
    }

    private VolumeCell(VolumeSummary summary) {
        super(summary);
    }

    /**
     * Writes the voxels to the file store and makes the cell for them.
     *
     * @throws IOException if the file store cannot be written
     */
    public static VolumeCell create(FileStore fileStore, Volume volume) throws IOException {
        return new VolumeCell(
                fileStore, StoredVolume.storeImage(volume, fileStore.getFile().toPath()));
    }

    /** Reads and writes the part of a cell that lies in the table. */
    public static final class Serializer implements DataCellSerializer<VolumeCell> {

        @Override
        public void serialize(VolumeCell cell, DataCellDataOutput output) throws IOException {
            cell.getSummary().write(output);
        }

        @Override
        public VolumeCell deserialize(DataCellDataInput input) throws IOException {
            return new VolumeCell(VolumeSummary.read(input));
        }
    }
}
