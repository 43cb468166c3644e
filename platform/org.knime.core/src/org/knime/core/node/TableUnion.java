package org.knime.core.node;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.JoinedRow;

/** Several tables as one: rows below each other or columns beside each other. */
final class TableUnion {

    private final ExecutionContext context;
    private final ExecutionMonitor exec;
    private final BufferedDataTable[] tables;

    TableUnion(
            final ExecutionContext context,
            final ExecutionMonitor exec,
            final BufferedDataTable... tables) {
        this.context = context;
        this.exec = exec;
        this.tables = tables.clone();
    }

    private DataTableSpec unionSpec() {
        Map<String, DataColumnSpec> columns = new LinkedHashMap<>();
        for (BufferedDataTable table : tables) {
            for (DataColumnSpec column : table.getDataTableSpec()) {
                columns.merge(column.getName(), column, TableUnion::unite);
            }
        }
        return new DataTableSpec(columns.values().toArray(new DataColumnSpec[0]));
    }

    private static DataColumnSpec unite(final DataColumnSpec a, final DataColumnSpec b) {
        DataColumnSpecCreator creator = new DataColumnSpecCreator(a);
        if (a.getType().equals(b.getType())) {
            creator.merge(b);
        } else {
            creator.setType(DataType.getCommonSuperType(a.getType(), b.getType()));
            creator.setDomain(null);
        }
        return creator.createSpec();
    }

    BufferedDataTable concatenate(final Optional<String> suffix) throws CanceledExecutionException {
        DataTableSpec spec = unionSpec();
        BufferedDataContainer out = context.createDataContainer(spec);
        Set<String> keys = new HashSet<>();
        long total = 0;
        for (BufferedDataTable table : tables) {
            total += table.size();
        }
        for (BufferedDataTable table : tables) {
            DataTableSpec from = table.getDataTableSpec();
            try (CloseableRowIterator rows = table.iterator()) {
                while (rows.hasNext()) {
                    exec.checkCanceled();
                    DataRow row = rows.next();
                    String key = row.getKey().getString();
                    while (suffix.isPresent() && !keys.add(key)) {
                        key += suffix.get();
                    }
                    DataCell[] cells = new DataCell[spec.getNumColumns()];
                    for (int i = 0; i < cells.length; i++) {
                        int source = from.findColumnIndex(spec.getColumnSpec(i).getName());
                        cells[i] = source < 0 ? DataType.getMissingCell() : row.getCell(source);
                    }
                    out.addRowToTable(new DefaultRow(key, cells));
                    exec.setProgress(out.size() / (double) total);
                }
            }
        }
        out.close();
        return out.getTable();
    }

    BufferedDataTable join() throws CanceledExecutionException {
        BufferedDataTable left = tables[0];
        BufferedDataTable right = tables[1];
        if (left.size() != right.size()) {
            throw new IllegalArgumentException(
                    "The tables have " + left.size() + " and " + right.size() + " rows");
        }
        DataTableSpec spec = new DataTableSpec(left.getDataTableSpec(), right.getDataTableSpec());
        BufferedDataContainer out = context.createDataContainer(spec);
        try (CloseableRowIterator l = left.iterator();
                CloseableRowIterator r = right.iterator()) {
            while (l.hasNext()) {
                exec.checkCanceled();
                DataRow a = l.next();
                DataRow b = r.next();
                if (!a.getKey().equals(b.getKey())) {
                    throw new IllegalArgumentException(
                            "Row \"" + a.getKey() + "\" stands beside row \"" + b.getKey() + "\"");
                }
                out.addRowToTable(new JoinedRow(a, b));
            }
        }
        out.close();
        return out.getTable();
    }
}
