package org.urwkv.knime.node.predictor;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.streamable.RowInput;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowRemarks;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.torch.Device;
import org.urwkv.volume.LabelVolume;

/** One execution of the node: the models are loaded once, and row after row is labelled. */
final class PredictionRun {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(UrwkvPredictorNodeModel.class);

    /**
     * Asks for the new columns of all rows.
     *
     * @param <T> what comes of it
     */
    interface Rows<T> {
        /**
         * @param columns makes the new columns of each row, in the order of the rows
         * @param cases takes the rows from the source
         */
        T run(ColumnRearranger columns, CaseAhead cases) throws Exception;
    }

    private final List<SegmentationModel> models;
    private final UrwkvPredictorParameters parameters;
    private final RowFailures failures = new RowFailures();
    private final RowRemarks remarks = new RowRemarks();
    private long rows;

    PredictionRun(List<SegmentationModel> models, UrwkvPredictorParameters parameters) {
        this.models = models;
        this.parameters = parameters;
    }

    /**
     * @param spec columns of the rows
     * @param source the rows; closed
     * @param progress shows it
     * @param work asks for the new columns
     */
    <T> T run(DataTableSpec spec, RowInput source, RowProgress progress, Rows<T> work)
            throws Exception {
        long begin = System.nanoTime();
        Device device = DeviceChoice.present(parameters.m_device, remarks::add);
        int images = Columns.find(spec, parameters.m_imageColumn, ColumnKind.IMAGE);
        ColumnRearranger columns = new ColumnRearranger(spec);
        try (Predictor predictor =
                        new Predictor(models, device, parameters.options(), remarks::add);
                CaseAhead ahead = new CaseAhead(source, images, predictor, remarks)) {
            LOGGER.info("Loaded %d model(s), once for all rows.".formatted(models.size()));
            PredictedCells cells =
                    new PredictedCells(
                            new OutputColumns(spec, parameters),
                            Columns.findNames(spec, null),
                            ahead,
                            predictor,
                            parameters,
                            cleaning(),
                            parameters.m_failOnFirstError ? null : failures,
                            progress);
            columns.append(cells);
            T result = work.run(columns, ahead);
            rows = cells.rows();
            LOGGER.info(
                    String.format(
                            Locale.ROOT,
                            "Labelled %d rows in %.1f s, of which the networks took %.1f s.",
                            rows,
                            (System.nanoTime() - begin) / 1e9,
                            predictor.networkSeconds()));
            return result;
        }
    }

    /** What is done to predicted labels: what the models have learned, then what is set. */
    private UnaryOperator<LabelVolume> cleaning() {
        if (!parameters.m_asLearned) {
            return parameters.postprocessing()::apply;
        }
        List<LearnedPostprocessing> learned =
                models.stream().flatMap(m -> m.description().postprocessing().stream()).toList();
        if (learned.size() < models.size()) {
            remarks.add(
                    "A model has learned nothing about cleaning up, because no case was held out"
                            + " when it was trained; only what is set was done.");
            return parameters.postprocessing()::apply;
        }
        LearnedPostprocessing common = LearnedPostprocessing.common(learned);
        return labels -> parameters.postprocessing().apply(common.apply(labels));
    }

    RowFailures failures() {
        return failures;
    }

    RowRemarks remarks() {
        return remarks;
    }

    /** How many rows there were. */
    long rows() {
        return rows;
    }
}
