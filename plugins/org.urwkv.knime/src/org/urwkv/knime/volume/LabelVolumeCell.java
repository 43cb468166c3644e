package org.urwkv.knime.volume;

import java.io.IOException;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.filestore.FileStore;
import org.urwkv.volume.LabelVolume;

/** A label volume in a table; its voxels are stored as unsigned 8 or 16 bit numbers. */
@SuppressWarnings("serial")
public final class LabelVolumeCell extends AbstractVolumeCell implements LabelVolumeValue {

    /** The type of columns that hold label volumes. */
    public static final DataType TYPE = DataType.getType(LabelVolumeCell.class);

    private LabelVolumeCell(FileStore fileStore, StoredVolume stored) {
        super(fileStore, stored);
    }

    private LabelVolumeCell(VolumeSummary summary) {
        super(summary);
    }

    /**
     * Writes the labels to the file store and makes the cell for them.
     *
     * @throws IOException if the file store cannot be written
     */
    public static LabelVolumeCell create(FileStore fileStore, LabelVolume labels)
            throws IOException {
        return new LabelVolumeCell(
                fileStore, StoredVolume.storeLabels(labels, fileStore.getFile().toPath()));
    }

    @Override
    public LabelVolume readLabels() throws IOException {
        return LabelVolume.from(readVolume());
    }

    @Override
    public String toString() {
        return getSummary().words() + ", labels " + labelIds();
    }

    private String labelIds() {
        return getLabelTable().isEmpty()
                ? "none"
                : String.join(
                        " ",
                        getLabelTable().stream()
                                .map(label -> Integer.toString(label.id()))
                                .toList());
    }

    /** Reads and writes the part of a cell that lies in the table. */
    public static final class Serializer implements DataCellSerializer<LabelVolumeCell> {

        @Override
        public void serialize(LabelVolumeCell cell, DataCellDataOutput output) throws IOException {
            cell.getSummary().write(output);
        }

        @Override
        public LabelVolumeCell deserialize(DataCellDataInput input) throws IOException {
            return new LabelVolumeCell(VolumeSummary.read(input));
        }
    }
}
