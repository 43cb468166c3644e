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
import org.urwkv.volume.resample.ResamplingOptions;

/**
 * Resamples the volumes of a row; missing values stay missing, and volumes that fit already stay as
 * they are.
 */
final class ResampledCells extends RowWork {

    private final int[] columns;
    private final TargetGrid target;
    private final ResamplingOptions images;
    private final ResamplingOptions labels;
    private final OptionalInt names;
    private final RowProgress progress;

    /**
     * @param target where to
     * @param images how images are resampled
     * @param labels how label volumes are resampled
     * @param progress null where nobody watches
     */
    ResampledCells(
            DataColumnSpec[] specs,
            int[] columns,
            TargetGrid target,
            ResamplingOptions images,
            ResamplingOptions labels,
            OptionalInt names,
            RowProgress progress) {
        super(null, specs);
        this.columns = columns;
        this.target = target;
        this.images = images;
        this.labels = labels;
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
        Geometry wanted = target.of(row, grid);
        if (grid.differenceFrom(wanted, Geometry.DEFAULT_TOLERANCE_MM).isEmpty()) {
            return cell;
        }
        String store = getColumnSpecs()[column].getName() + "_" + column;
        if (cell instanceof LabelVolumeValue value) {
            return LabelVolumeCell.create(
                    createFileStore(store, row, rowIndex),
                    Resampling.labels(value.readLabels(), wanted, labels));
        }
        return VolumeCell.create(
                createFileStore(store, row, rowIndex),
                Resampling.image(((VolumeValue) cell).readVolume(), wanted, images));
    }
}
