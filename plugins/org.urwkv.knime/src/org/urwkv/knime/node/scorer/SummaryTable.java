package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.urwkv.knime.node.Columns;
import org.urwkv.volume.metric.Metric;
import org.urwkv.volume.metric.Summary;

/** The table with one row a label and a last row for all labels. */
final class SummaryTable {

    private final ScoredMetrics metrics;

    SummaryTable(ScoredMetrics metrics) {
        this.metrics = metrics;
    }

    DataTableSpec spec() {
        List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(column(Columns.LABEL, StringCell.TYPE));
        for (Metric metric : metrics.metrics()) {
            String title = metrics.title(metric);
            columns.add(column("Mean " + title, DoubleCell.TYPE));
            columns.add(column("Median " + title, DoubleCell.TYPE));
            columns.add(column("Standard deviation " + title, DoubleCell.TYPE));
            columns.add(column("95 % low " + title, DoubleCell.TYPE));
            columns.add(column("95 % high " + title, DoubleCell.TYPE));
            if (ScoredMetrics.isPooled(metric)) {
                columns.add(column("Pooled " + title, DoubleCell.TYPE));
            }
            columns.add(column("Cases with " + title, IntCell.TYPE));
            columns.add(column("Worst cases " + title, StringCell.TYPE));
            if (metric == Metric.DICE) {
                columns.add(column("Empty cases", IntCell.TYPE));
            }
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    BufferedDataTable create(ExecutionContext exec, Scores scores) {
        BufferedDataContainer table = exec.createDataContainer(spec());
        long row = 0;
        for (int label : scores.labels()) {
            List<DataCell> cells = new ArrayList<>();
            cells.add(new StringCell(Integer.toString(label)));
            for (Metric metric : metrics.metrics()) {
                Summary summary = scores.summary(label, metric);
                add(cells, metric, summary, summary.mean(), scores.emptyCases(label));
            }
            table.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells));
        }
        List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell("mean"));
        for (Metric metric : metrics.metrics()) {
            add(
                    cells,
                    metric,
                    scores.summary(metric),
                    scores.meanOfLabels(metric),
                    scores.emptyCases());
        }
        table.addRowToTable(new DefaultRow(RowKey.createRowKey(row), cells));
        table.close();
        return table.getTable();
    }

    private static void add(
            List<DataCell> cells,
            Metric metric,
            Summary summary,
            OptionalDouble mean,
            int emptyCases) {
        cells.add(cell(mean));
        cells.add(cell(summary.median()));
        cells.add(cell(summary.standardDeviation()));
        cells.add(cell(summary.low()));
        cells.add(cell(summary.high()));
        if (ScoredMetrics.isPooled(metric)) {
            cells.add(cell(summary.pooled()));
        }
        cells.add(new IntCell(summary.cases()));
        cells.add(new StringCell(String.join(", ", summary.worst())));
        if (metric == Metric.DICE) {
            cells.add(new IntCell(emptyCases));
        }
    }

    private static DataCell cell(OptionalDouble value) {
        return value.isPresent()
                ? new DoubleCell(value.getAsDouble())
                : new MissingCell("There are too few values.");
    }
}
