package org.urwkv.knime.node.resampler;

import java.io.IOException;
import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowWork;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.resample.Resampling;

/**
 * Resamples the volumes of a row; missing values stay missing, and volumes that fit already stay as
 * they are.
 */
final class ResampledCells extends RowWork {

    private static final double SAME_SPACING_MM = 1e-6;

    private final int[] columns;
    private final double[] spacing;
    private final OptionalInt names;
    private final RowProgress progress;

    /**
     * @param spacing voxel distance along x, y, z in mm
     * @param progress null where nobody watches
     */
    ResampledCells(
            DataColumnSpec[] specs,
            int[] columns,
            double[] spacing,
            OptionalInt names,
            RowProgress progress) {
        super(null, specs);
        this.columns = columns;
        this.spacing = spacing;
        this.names = names;
        this.progress = progress;
    }

    @Override
    protected DataCell[] work(DataRow row, long rowIndex) throws Exception {
        if (progress != null) {
            progress.begin(rowIndex, Columns.nameOf(row, names));
        }
        DataCell[] cells = new DataCell[columns.length];
        for (int i = 0; i < columns.length; i++) {
            DataCell cell = row.getCell(columns[i]);
            cells[i] = cell.isMissing() ? cell : resample(cell, i, row, rowIndex);
        }
        return cells;
    }

    private DataCell resample(DataCell cell, int column, DataRow row, long rowIndex)
            throws IOException {
        Geometry grid = ((VolumeValue) cell).getSummary().header().geometry();
        if (fits(grid)) {
            return cell;
        }
        Geometry target = grid.withSpacing(spacing[0], spacing[1], spacing[2]);
        String store = getColumnSpecs()[column].getName() + "_" + column;
        if (cell instanceof LabelVolumeValue labels) {
            return LabelVolumeCell.create(
                    createFileStore(store, row, rowIndex),
                    Resampling.nearest(labels.readLabels(), target));
        }
        return VolumeCell.create(
                createFileStore(store, row, rowIndex),
                Resampling.linear(((VolumeValue) cell).readVolume(), target));
    }

    private boolean fits(Geometry grid) {
        double[] now = grid.spacingMm();
        for (int i = 0; i < 3; i++) {
            if (Math.abs(now[i] - spacing[i]) > SAME_SPACING_MM) {
                return false;
            }
        }
        return true;
    }
}
