package org.urwkv.knime.node.scorer;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.view.DiceChart;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.metric.Overlap;
import org.urwkv.volume.metric.OverlapCounts;

/** Compares two columns of label volumes. */
public final class DiceScorerNodeModel extends VolumeNodeModel<DiceScorerParameters> {

    private static final String VIEW_FILE = "scores.bin";

    private ScorerView view = ScorerView.EMPTY;

    DiceScorerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                DiceScorerParameters.class);
    }

    private static DataTableSpec caseSpec() {
        return new DataTableSpec(
                new DataColumnSpecCreator(Columns.CASE, StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator(Columns.LABEL, IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Dice", DoubleCell.TYPE).createSpec());
    }

    private static DataTableSpec meanSpec() {
        return new DataTableSpec(
                new DataColumnSpecCreator(Columns.LABEL, StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Mean Dice", DoubleCell.TYPE).createSpec());
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        columns(in[0], parameters);
        Columns.findNames(in[0], parameters.m_nameColumn);
        return new DataTableSpec[] {caseSpec(), meanSpec()};
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
        DataTableSpec spec = table.getDataTableSpec();
        int[] columns = columns(spec, parameters);
        OptionalInt names = Columns.findNames(spec, parameters.m_nameColumn);
        DiceScores scores = new DiceScores();
        long incomplete = 0;
        RowProgress progress = new RowProgress(exec, table.size());
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 0; rows.hasNext(); i++) {
                DataRow row = rows.next();
                String name = Columns.nameOf(row, names);
                progress.begin(i, name);
                DataCell truth = row.getCell(columns[0]);
                DataCell prediction = row.getCell(columns[1]);
                if (truth.isMissing() || prediction.isMissing()) {
                    incomplete++;
                } else {
                    scores.add(name, dice(name, truth, prediction));
                }
            }
        }
        view = new ScorerView(scores.mean(), scores.points());
        pushFlowVariableDouble("mean_dice", scores.mean());
        if (incomplete > 0) {
            setWarningMessage(incomplete + " rows without labels or prediction were not scored.");
        }
        return new BufferedDataTable[] {caseTable(exec, scores.lines()), meanTable(exec, scores)};
    }

    /** Truth and prediction. */
    private static int[] columns(DataTableSpec spec, DiceScorerParameters parameters)
            throws InvalidSettingsException {
        int prediction =
                Columns.findNamed(
                        spec, parameters.m_predictionColumn, Columns.PREDICTION, ColumnKind.LABEL);
        int truth =
                Columns.isChosen(parameters.m_labelColumn)
                        ? Columns.find(spec, parameters.m_labelColumn, ColumnKind.LABEL)
                        : guessTruth(spec, prediction);
        if (truth == prediction) {
            throw new InvalidSettingsException(
                    "Column '"
                            + spec.getColumnSpec(truth).getName()
                            + "' would be compared with itself; choose two columns of label"
                            + " volumes, the true ones and the predicted ones.");
        }
        return new int[] {truth, prediction};
    }

    private static int guessTruth(DataTableSpec spec, int prediction) {
        int named = spec.findColumnIndex(Columns.LABEL);
        if (named >= 0 && ColumnKind.LABEL.guesses(spec.getColumnSpec(named))) {
            return named;
        }
        for (int i = 0; i < spec.getNumColumns(); i++) {
            if (i != prediction && ColumnKind.LABEL.guesses(spec.getColumnSpec(i))) {
                return i;
            }
        }
        return prediction;
    }

    private static SortedMap<Integer, Double> dice(
            String name, DataCell truthCell, DataCell predictionCell) throws IOException {
        LabelVolume truth = ((LabelVolumeValue) truthCell).readLabels();
        LabelVolume prediction = ((LabelVolumeValue) predictionCell).readLabels();
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
        SortedMap<Integer, Double> dice = new TreeMap<>();
        for (OverlapCounts counts : Overlap.counts(truth, prediction).values()) {
            counts.dice().ifPresent(value -> dice.put(counts.label(), value));
        }
        return dice;
    }

    private static BufferedDataTable caseTable(ExecutionContext exec, List<DiceScores.Line> lines) {
        BufferedDataContainer table = exec.createDataContainer(caseSpec());
        for (int i = 0; i < lines.size(); i++) {
            DiceScores.Line line = lines.get(i);
            table.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey((long) i),
                            new StringCell(line.name()),
                            new IntCell(line.label()),
                            line.dice().isPresent()
                                    ? new DoubleCell(line.dice().getAsDouble())
                                    : new MissingCell("Neither volume has this label.")));
        }
        table.close();
        return table.getTable();
    }

    private static BufferedDataTable meanTable(ExecutionContext exec, DiceScores scores) {
        BufferedDataContainer table = exec.createDataContainer(meanSpec());
        long row = 0;
        for (Map.Entry<Integer, Double> mean : scores.means().entrySet()) {
            table.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey(row++),
                            new StringCell(Integer.toString(mean.getKey())),
                            new DoubleCell(mean.getValue())));
        }
        table.addRowToTable(
                new DefaultRow(
                        RowKey.createRowKey(row),
                        new StringCell("mean"),
                        Double.isNaN(scores.mean())
                                ? new MissingCell("No volume has a label.")
                                : new DoubleCell(scores.mean())));
        table.close();
        return table.getTable();
    }

    /** The page with the chart. */
    String page() {
        return DiceChart.html(view.points(), view.mean());
    }

    @Override
    protected void reset() {
        view = ScorerView.EMPTY;
    }

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {
        view.write(folder.toPath().resolve(VIEW_FILE));
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {
        view = ScorerView.read(folder.toPath().resolve(VIEW_FILE));
    }
}
