package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowRemarks;
import org.urwkv.knime.node.RowWork;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;

/** Reads the volumes that the paths of a row name. */
final class PathCells extends RowWork {

    private final int images;
    private final OptionalInt labels;
    private final CaseReading reading;
    private final RowRemarks remarks;
    private final RowProgress progress;

    /**
     * @param images index of the column of image paths
     * @param labels index of the column of label paths, if labels are read
     * @param remarks collects what is to be said about files that were read
     */
    PathCells(
            DataColumnSpec[] specs,
            int images,
            OptionalInt labels,
            CaseReading reading,
            RowFailures failures,
            RowRemarks remarks,
            RowProgress progress) {
        super(failures, specs);
        this.images = images;
        this.labels = labels;
        this.reading = reading;
        this.remarks = remarks;
        this.progress = progress;
    }

    @Override
    protected DataCell[] work(DataRow row, long rowIndex) throws Exception {
        if (progress != null) {
            progress.begin(rowIndex, row.getKey().getString());
        }
        DataCell[] cells = new DataCell[labels.isPresent() ? 2 : 1];
        DataCell imagePath = row.getCell(images);
        Arrays.fill(cells, new MissingCell("The path is missing."));
        if (imagePath.isMissing()) {
            return cells;
        }
        try (Location location = Location.open(((FSLocationValue) imagePath).getFSLocation())) {
            CaseFiles.requireThere(location.path(), "image");
            Path file = location.path();
            Volume image = reading.image(VolumeIO.read(file, remarks.on(key(row))), file);
            cells[0] = VolumeCell.create(createFileStore("image", row, rowIndex), image);
            if (labels.isPresent() && !row.getCell(labels.getAsInt()).isMissing()) {
                cells[1] = readLabels(row, rowIndex, image, file);
            }
        }
        return cells;
    }

    private DataCell readLabels(DataRow row, long rowIndex, Volume image, Path imageFile)
            throws IOException {
        FSLocationValue path = (FSLocationValue) row.getCell(labels.getAsInt());
        try (Location location = Location.open(path.getFSLocation())) {
            return LabelVolumeCell.create(
                    createFileStore("label", row, rowIndex),
                    reading.labels(location.path(), imageFile, image, remarks.on(key(row))));
        }
    }

    private static String key(DataRow row) {
        return row.getKey().getString();
    }
}
