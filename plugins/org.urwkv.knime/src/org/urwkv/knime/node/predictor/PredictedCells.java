package org.urwkv.knime.node.predictor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.NodeLogger;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowWork;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.segmentation.prediction.PredictionEstimate;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.PredictionResult;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.segmentation.prediction.PreparedImage;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** Labels the image of a row, and gives what else the settings ask for. */
final class PredictedCells extends RowWork {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(UrwkvPredictorNodeModel.class);

    private final OptionalInt names;
    private final CaseAhead images;
    private final Predictor predictor;
    private final UrwkvPredictorParameters parameters;
    private final UnaryOperator<LabelVolume> cleaning;
    private final RowProgress progress;
    private final int[] largest = new int[3];
    private long most;
    private long rows;

    /**
     * @param columns what is made
     * @param names index of the column of case names, if there is one
     * @param images the images of the rows
     * @param cleaning what is done to the labels
     * @param failures collects the rows that failed; null to end the node at the first
     */
    PredictedCells(
            OutputColumns columns,
            OptionalInt names,
            CaseAhead images,
            Predictor predictor,
            UrwkvPredictorParameters parameters,
            UnaryOperator<LabelVolume> cleaning,
            RowFailures failures,
            RowProgress progress) {
        super(failures, columns.specs());
        this.names = names;
        this.images = images;
        this.predictor = predictor;
        this.parameters = parameters;
        this.cleaning = cleaning;
        this.progress = progress;
    }

    @Override
    protected DataCell[] work(DataRow row, long rowIndex) throws Exception {
        rows++;
        progress.begin(rowIndex, Columns.nameOf(row, names));
        Optional<PreparedImage> image = images.take();
        if (image.isEmpty()) {
            DataCell[] missing = new DataCell[getColumnSpecs().length];
            Arrays.fill(missing, new MissingCell("There is no image to label."));
            return missing;
        }
        announce(row, image.get());
        return cells(row, rowIndex, predictor.predict(image.get(), new RowMonitor()));
    }

    /** How many rows were asked for. */
    long rows() {
        return rows;
    }

    /** Logs what a row will take, if no row before took as much. */
    private void announce(DataRow row, PreparedImage image) {
        int[] size = image.own().dimensions();
        if (size[0] <= largest[0] && size[1] <= largest[1] && size[2] <= largest[2]) {
            return;
        }
        for (int axis = 0; axis < 3; axis++) {
            largest[axis] = Math.max(largest[axis], size[axis]);
        }
        PredictionEstimate estimate = predictor.estimate(image.own());
        if (estimate.memory().total() > most) {
            most = estimate.memory().total();
            LOGGER.info(row.getKey() + " takes about " + estimate + ".");
        }
    }

    private DataCell[] cells(DataRow row, long rowIndex, PredictionResult result)
            throws IOException {
        List<DataCell> cells = new ArrayList<>();
        FileStore store = createFileStore("prediction", row, rowIndex);
        cells.add(LabelVolumeCell.create(store, cleaning.apply(result.labels())));
        for (int label : result.probabilities().keySet()) {
            Volume probability = parameters.stored(result.probabilities().get(label));
            store = createFileStore("probability_" + label, row, rowIndex);
            cells.add(VolumeCell.create(store, probability));
        }
        if (result.uncertainty().isPresent()) {
            Volume map = parameters.stored(result.uncertainty().get());
            store = createFileStore("uncertainty", row, rowIndex);
            cells.add(VolumeCell.create(store, map));
        }
        return cells.toArray(DataCell[]::new);
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
