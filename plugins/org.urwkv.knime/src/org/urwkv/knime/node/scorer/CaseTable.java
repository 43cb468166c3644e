package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
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
import org.urwkv.volume.metric.Score;

/** The table with one row a case and label. */
final class CaseTable {

    private final ScoredMetrics metrics;

    CaseTable(ScoredMetrics metrics) {
        this.metrics = metrics;
    }

    DataTableSpec spec() {
        List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(new DataColumnSpecCreator(Columns.CASE, StringCell.TYPE).createSpec());
        columns.add(new DataColumnSpecCreator(Columns.LABEL, IntCell.TYPE).createSpec());
        for (Metric metric : metrics.metrics()) {
            columns.add(
                    new DataColumnSpecCreator(metrics.title(metric), DoubleCell.TYPE).createSpec());
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable create(ExecutionContext exec, Scores scores) {
        BufferedDataContainer table = exec.createDataContainer(spec());
        long row = 0;
        for (Scores.Case scored : scores.cases()) {
            for (Score score : scored.scores()) {
                List<DataCell> cells = new ArrayList<>();
                cells.add(new StringCell(scored.name()));
                cells.add(new IntCell(score.label()));
                for (Metric metric : metrics.metrics()) {
                    cells.add(cell(score, metric));
                }
                table.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), cells));
            }
        }
        table.close();
        return table.getTable();
    }

    private static DataCell cell(Score score, Metric metric) {
        OptionalDouble value = score.value(metric);
        if (value.isPresent()) {
            return new DoubleCell(value.getAsDouble());
        }
        return new MissingCell(
                score.isEmpty()
                        ? "Neither volume has this label."
                        : score.counts().reference() == 0
                                ? "The true labels lack this label."
                                : "The prediction lacks this label.");
    }
}
