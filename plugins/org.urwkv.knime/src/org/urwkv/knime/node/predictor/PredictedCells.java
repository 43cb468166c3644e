package org.urwkv.knime.node.predictor;

import java.util.OptionalInt;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowWork;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.volume.LabelVolume;

/** Labels the image of a row. */
final class PredictedCells extends RowWork {

    private final int images;
    private final OptionalInt names;
    private final Predictor predictor;
    private final RowProgress progress;

    /**
     * @param images index of the column of images
     * @param names index of the column of case names, if there is one
     */
    PredictedCells(
            DataColumnSpec prediction,
            int images,
            OptionalInt names,
            Predictor predictor,
            RowFailures failures,
            RowProgress progress) {
        super(failures, prediction);
        this.images = images;
        this.names = names;
        this.predictor = predictor;
        this.progress = progress;
    }

    @Override
    protected DataCell[] work(DataRow row, long rowIndex) throws Exception {
        progress.begin(rowIndex, Columns.nameOf(row, names));
        DataCell image = row.getCell(images);
        if (image.isMissing()) {
            return new DataCell[] {new MissingCell("There is no image to label.")};
        }
        LabelVolume labels =
                predictor.predict(((VolumeValue) image).readVolume(), new RowMonitor());
        return new DataCell[] {
            LabelVolumeCell.create(createFileStore("prediction", row, rowIndex), labels)
        };
    }

    private final class RowMonitor implements PredictionMonitor {

        @Override
        public void checkCanceled() {
            progress.checkCanceled();
        }

        @Override
        public void progress(double fraction) {
            progress.within(fraction);
        }
    }
}
