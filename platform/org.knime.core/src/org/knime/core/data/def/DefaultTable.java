package org.knime.core.data.def;

import java.util.Iterator;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowIterator;

/** A table in memory. */
public class DefaultTable implements DataTable {

    private final List<DataRow> rows;
    private final DataTableSpec spec;

    /** Of these rows, which must fit the specification. */
    public DefaultTable(final DataRow[] rows, final DataTableSpec spec) {
        for (DataRow row : rows) {
            if (row.getNumCells() != spec.getNumColumns()) {
                throw new IllegalArgumentException(
                        "Row \""
                                + row.getKey()
                                + "\" has "
                                + row.getNumCells()
                                + " cells, the table has "
                                + spec.getNumColumns()
                                + " columns");
            }
        }
        this.rows = List.of(rows);
        this.spec = spec;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public RowIterator iterator() {
        Iterator<DataRow> all = rows.iterator();
        return new RowIterator() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public DataRow next() {
                return all.next();
            }
        };
    }

    /** The rows. */
    protected final List<DataRow> getRowsInList() {
        return rows;
    }

    /** The number of rows. */
    public int getRowCount() {
        return rows.size();
    }
}
