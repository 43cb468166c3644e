package org.urwkv.knime.node.scorer;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.view.DiceChart;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.VolumeException;

/** Compares label volumes of one table or of two. */
public final class DiceScorerNodeModel extends VolumeNodeModel<DiceScorerParameters> {

    private static final String VIEW_FILE = "scores.bin";

    private DiceChart.Scores view = DiceChart.Scores.NONE;

    DiceScorerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE_OPTIONAL},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                DiceScorerParameters.class);
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        ScorerColumns.of(in[0], in[1], parameters);
        ScoredMetrics metrics = parameters.metrics();
        return new DataTableSpec[] {
            new CaseTable(metrics).spec(), new SummaryTable(metrics).spec()
        };
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, DiceScorerParameters parameters)
            throws Exception {
        return Failures.run(() -> score(in, exec, parameters));
    }

    private BufferedDataTable[] score(
            BufferedDataTable[] in, ExecutionContext exec, DiceScorerParameters parameters)
            throws Exception {
        Pairs pairs = pairs(in, parameters);
        ScoredMetrics metrics = parameters.metrics();
        Scores scores = new Scores(metrics, pairs.labels());
        RowProgress progress = new RowProgress(exec, pairs.all().size());
        long done = 0;
        for (Pairs.Pair pair : pairs.all()) {
            progress.begin(done++, pair.name());
            LabelVolume truth = pair.truth().readLabels();
            LabelVolume prediction = pair.prediction().readLabels();
            requireSameGrid(pair.name(), truth, prediction);
            scores.add(pair.name(), pair.key(), truth, prediction);
        }
        view = scores.chart();
        pushFlowVariableDouble("mean_dice", view.mean());
        if (metrics.hd95() != null) {
            pushFlowVariableDouble(
                    "mean_hd95", scores.meanOfLabels(metrics.hd95()).orElse(Double.NaN));
        }
        if (!pairs.remarks().isEmpty()) {
            setWarningMessage(String.join(" ", pairs.remarks()));
        }
        return new BufferedDataTable[] {
            new CaseTable(metrics).create(exec, scores),
            new SummaryTable(metrics).create(exec, scores)
        };
    }

    private static Pairs pairs(BufferedDataTable[] in, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        DataTableSpec second = in[1] == null ? null : in[1].getDataTableSpec();
        ScorerColumns columns = ScorerColumns.of(in[0].getDataTableSpec(), second, parameters);
        return second == null ? Pairs.of(in[0], columns) : Pairs.of(in[0], in[1], columns);
    }

    private static void requireSameGrid(String name, LabelVolume truth, LabelVolume prediction) {
        Optional<String> difference =
                prediction
                        .geometry()
                        .differenceFrom(truth.geometry(), Geometry.DEFAULT_TOLERANCE_MM);
        if (difference.isPresent()) {
            throw new VolumeException(
                    "Case '"
                            + name
                            + "' cannot be scored because the prediction does not lie on the labels'"
                            + " grid. "
                            + difference.get()
                            + " Predict on the volume that the labels belong to.");
        }
    }

    /** The page with the chart. */
    String page() {
        return DiceChart.html(view);
    }

    @Override
    protected void reset() {
        view = DiceChart.Scores.NONE;
    }

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {
        ScorerView.write(view, folder.toPath().resolve(VIEW_FILE));
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {
        view = ScorerView.read(folder.toPath().resolve(VIEW_FILE));
    }
}
