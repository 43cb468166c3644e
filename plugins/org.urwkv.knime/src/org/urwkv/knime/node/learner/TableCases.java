package org.urwkv.knime.node.learner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.training.TrainingCase;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** The rows of a table as cases to train on; voxels are read when they are asked for. */
final class TableCases {

    private final List<TrainingCase> cases = new ArrayList<>();
    private int incomplete;
    private String firstIncomplete;

    private TableCases() {}

    /** Gathers the rows that have both an image and labels. */
    static TableCases of(BufferedDataTable table, int images, int labels, OptionalInt names) {
        TableCases found = new TableCases();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                DataCell image = row.getCell(images);
                DataCell label = row.getCell(labels);
                if (image.isMissing() || label.isMissing()) {
                    found.leaveOut(Columns.nameOf(row, names), image, label);
                } else {
                    found.cases.add(
                            new Case(
                                    Columns.nameOf(row, names),
                                    (VolumeValue) image,
                                    (LabelVolumeValue) label));
                }
            }
        }
        return found;
    }

    private void leaveOut(String name, DataCell image, DataCell label) {
        if (incomplete++ == 0) {
            DataCell missing = image.isMissing() ? image : label;
            String error = ((MissingValue) missing).getError();
            firstIncomplete =
                    "the "
                            + (image.isMissing() ? "image" : "labels")
                            + " of '"
                            + name
                            + "'"
                            + (error == null ? "" : " (" + error.replaceAll("\\.$", "") + ")");
        }
    }

    List<TrainingCase> cases() {
        return cases;
    }

    /** In a sentence how many rows lack the image or the labels; empty if none does. */
    Optional<String> incomplete() {
        if (incomplete == 0) {
            return Optional.empty();
        }
        return Optional.of(
                incomplete
                        + " of "
                        + (incomplete + cases.size())
                        + " rows are left out because the image or the labels are missing, the first"
                        + " time "
                        + firstIncomplete
                        + ".");
    }

    private record Case(String name, VolumeValue cell, LabelVolumeValue labelCell)
            implements TrainingCase {

        @Override
        public Volume image() {
            try {
                return cell.readVolume();
            } catch (IOException e) {
                throw new SegmentationException(name + ": " + e.getMessage(), e);
            }
        }

        @Override
        public LabelVolume labels() {
            try {
                return labelCell.readLabels();
            } catch (IOException e) {
                throw new SegmentationException(name + ": " + e.getMessage(), e);
            }
        }
    }
}
