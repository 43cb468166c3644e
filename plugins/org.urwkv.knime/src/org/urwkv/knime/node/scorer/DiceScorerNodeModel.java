package org.urwkv.knime.node.scorer;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.view.DiceChart;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.VolumeException;

/** Compares two columns of label volumes. */
public final class DiceScorerNodeModel extends VolumeNodeModel<DiceScorerParameters> {

    private static final String VIEW_FILE = "scores.bin";

    private DiceChart.Scores view = DiceChart.Scores.NONE;

    DiceScorerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                DiceScorerParameters.class);
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        ScorerColumns.of(in[0], parameters);
        ScoredMetrics metrics = parameters.metrics();
        return new DataTableSpec[] {
            new CaseTable(metrics).spec(), new SummaryTable(metrics).spec()
        };
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, DiceScorerParameters parameters)
            throws Exception {
        return Failures.run(() -> score(in[0], exec, parameters));
    }

    private BufferedDataTable[] score(
            BufferedDataTable table, ExecutionContext exec, DiceScorerParameters parameters)
            throws Exception {
        ScorerColumns columns = ScorerColumns.of(table.getDataTableSpec(), parameters);
        ScoredMetrics metrics = parameters.metrics();
        Scores scores = new Scores(metrics, labels(table, columns));
        long incomplete = 0;
        RowProgress progress = new RowProgress(exec, table.size());
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 0; rows.hasNext(); i++) {
                DataRow row = rows.next();
                String name = Columns.nameOf(row, columns.names());
                progress.begin(i, name);
                if (isComplete(row, columns)) {
                    LabelVolume truth = labels(row, columns.truth()).readLabels();
                    LabelVolume prediction = labels(row, columns.prediction()).readLabels();
                    requireSameGrid(name, truth, prediction);
                    scores.add(name, row.getKey().getString(), truth, prediction);
                } else {
                    incomplete++;
                }
            }
        }
        view = scores.chart();
        pushFlowVariableDouble("mean_dice", view.mean());
        if (metrics.hd95() != null) {
            pushFlowVariableDouble(
                    "mean_hd95", scores.meanOfLabels(metrics.hd95()).orElse(Double.NaN));
        }
        if (incomplete > 0) {
            setWarningMessage(incomplete + " rows without labels or prediction were not scored.");
        }
        return new BufferedDataTable[] {
            new CaseTable(metrics).create(exec, scores),
            new SummaryTable(metrics).create(exec, scores)
        };
    }

    /** The labels of all volumes, from their label tables: no voxels are read. */
    private static SortedSet<Integer> labels(BufferedDataTable table, ScorerColumns columns) {
        SortedSet<Integer> labels = new TreeSet<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                if (isComplete(row, columns)) {
                    for (int column : new int[] {columns.truth(), columns.prediction()}) {
                        labels(row, column)
                                .getLabelTable()
                                .forEach(entry -> labels.add(entry.id()));
                    }
                }
            }
        }
        return labels;
    }

    private static boolean isComplete(DataRow row, ScorerColumns columns) {
        return !row.getCell(columns.truth()).isMissing()
                && !row.getCell(columns.prediction()).isMissing();
    }

    private static LabelVolumeValue labels(DataRow row, int column) {
        return (LabelVolumeValue) row.getCell(column);
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
