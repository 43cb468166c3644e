package org.knime.core.data.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowIterator;
import org.knime.core.util.DuplicateKeyException;
import org.urwkv.standin.internal.DomainTracker;
import org.urwkv.standin.internal.RowFile;
import org.urwkv.standin.internal.RowWriter;
import org.urwkv.standin.internal.TableTarget;

/** Collects rows on disk. Types of cells and uniqueness of keys are checked, domains are learnt. */
public class DataContainer implements RowAppender, RowFlushable {

    /** The number of possible values up to which a domain keeps them. */
    public static final int MAX_POSSIBLE_VALUES = 60;

    private final DataTableSpec spec;
    private final DomainTracker domains;
    private final Set<String> keys = new HashSet<>();
    private TableTarget target = TableTarget.TEMPORARY;
    private int maxValues = MAX_POSSIBLE_VALUES;
    private RowWriter writer;
    private RowFile rows;

    /** For these columns. */
    public DataContainer(final DataTableSpec spec) {
        this(spec, false);
    }

    /** For these columns, whose domains are kept and widened or forgotten. */
    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        this.spec = java.util.Objects.requireNonNull(spec, "The columns are missing");
        this.domains = new DomainTracker(spec, initDomain);
    }

    /** The same; the number of cells to keep in memory is without meaning here. */
    public DataContainer(
            final DataTableSpec spec, final boolean initDomain, final int maxCellsInMemory) {
        this(spec, initDomain);
    }

    final void target(final TableTarget newTarget) {
        if (writer != null) {
            throw new IllegalStateException("The container already holds rows");
        }
        target = newTarget;
    }

    private RowWriter writer() throws IOException {
        if (rows != null) {
            throw new IllegalStateException("The container is closed, no row can be added");
        }
        if (writer == null) {
            writer = new RowWriter(target);
        }
        return writer;
    }

    @Override
    public void addRowToTable(final DataRow row) {
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
        for (int i = 0; i < row.getNumCells(); i++) {
            check(row, i);
        }
        if (!keys.add(row.getKey().getString())) {
            throw new DuplicateKeyException(row.getKey().getString());
        }
        try {
            writer().write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Row \"" + row.getKey() + "\" can not be written: " + e.getMessage(), e);
        }
        for (int i = 0; i < row.getNumCells(); i++) {
            domains.update(i, row.getCell(i), maxValues);
        }
    }

    private void check(final DataRow row, final int column) {
        DataCell cell = row.getCell(column);
        DataType wanted = spec.getColumnSpec(column).getType();
        if (!cell.isMissing() && !wanted.isASuperTypeOf(cell.getType())) {
            throw new IllegalArgumentException(
                    "The cell of row \""
                            + row.getKey()
                            + "\", column \""
                            + spec.getColumnSpec(column).getName()
                            + "\" is of class "
                            + cell.getClass().getName()
                            + ", which does not fit the type "
                            + wanted.getIdentifier());
        }
    }

    @Override
    public void flushRows() {
        // every row is written when it is added
    }

    final RowFile rows() {
        if (rows == null) {
            throw new IllegalStateException("The container is still open, it has no table yet");
        }
        return rows;
    }

    /** The table of the closed container. */
    public DataTable getTable() {
        RowFile file = rows();
        return new DataTable() {
            @Override
            public DataTableSpec getDataTableSpec() {
                return file.spec();
            }

            @Override
            public RowIterator iterator() {
                return file.iterator();
            }
        };
    }

    /** Ends the table. */
    public void close() {
        if (rows == null) {
            try {
                rows = writer().finish(domains.createSpec());
            } catch (IOException e) {
                throw new UncheckedIOException("The table can not be written", e);
            }
            keys.clear();
        }
    }

    /** Whether the table is ended. */
    public boolean isClosed() {
        return rows != null;
    }

    /** Whether rows can be added. */
    public boolean isOpen() {
        return !isClosed();
    }

    /** The number of rows so far. */
    public long size() {
        if (rows != null) {
            return rows.size();
        }
        return writer == null ? 0 : writer.size();
    }

    /** Sets the number of possible values up to which a domain keeps them. */
    public void setMaxPossibleValues(final int number) {
        maxValues = number;
    }

    /** The columns, of a closed container with their domains. */
    public DataTableSpec getTableSpec() {
        return rows == null ? spec : rows.spec();
    }
}
