package org.urwkv.knime.node.learner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
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
                    found.incomplete++;
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

    List<TrainingCase> cases() {
        return cases;
    }

    /** How many rows lack the image or the labels. */
    int incomplete() {
        return incomplete;
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
