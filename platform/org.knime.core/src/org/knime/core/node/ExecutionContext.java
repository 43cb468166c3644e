package org.knime.core.node;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.urwkv.standin.internal.ContainerAccess;
import org.urwkv.standin.internal.RowFunction;
import org.urwkv.standin.internal.RowLoop;
import org.urwkv.standin.internal.TableTarget;

/** What an executing node makes its output with. */
public class ExecutionContext extends ExecutionMonitor {

    private final IWriteFileStoreHandler stores;
    private final TableTarget target;

    ExecutionContext(
            final NodeProgressMonitor monitor,
            final IWriteFileStoreHandler stores,
            final TableTarget target) {
        super(monitor);
        this.stores = stores;
        this.target = target;
    }

    IWriteFileStoreHandler stores() {
        return stores;
    }

    /** A new file store; the name must be new within the execution. */
    public FileStore createFileStore(final String name) throws IOException {
        return stores.createFileStore(name);
    }

    private int newId() {
        IDataRepository repository = stores.getDataRepository();
        return repository.generateNewID();
    }

    /** A table as output. */
    public BufferedDataTable createBufferedDataTable(
            final DataTable table, final ExecutionMonitor exec) throws CanceledExecutionException {
        if (table instanceof BufferedDataTable own) {
            return own;
        }
        BufferedDataContainer out = createDataContainer(table.getDataTableSpec());
        for (DataRow row : table) {
            exec.checkCanceled();
            out.addRowToTable(row);
        }
        out.close();
        return out.getTable();
    }

    /** Tables as output. */
    public BufferedDataTable[] createBufferedDataTables(
            final DataTable[] tables, final ExecutionMonitor exec)
            throws CanceledExecutionException {
        BufferedDataTable[] made = new BufferedDataTable[tables.length];
        for (int i = 0; i < made.length; i++) {
            made[i] =
                    createBufferedDataTable(tables[i], exec.createSubProgress(1.0 / tables.length));
        }
        return made;
    }

    /** A new table of these columns. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** A new table of these columns, whose domains are kept and widened or forgotten. */
    public BufferedDataContainer createDataContainer(
            final DataTableSpec spec, final boolean initDomain) {
        BufferedDataContainer container = new BufferedDataContainer(spec, initDomain, newId());
        ContainerAccess.INSTANCE.target(container, target);
        return container;
    }

    /** The same; the number of cells to keep in memory is without meaning here. */
    public BufferedDataContainer createDataContainer(
            final DataTableSpec spec, final boolean initDomain, final int maxCellsInMemory) {
        return createDataContainer(spec, initDomain);
    }

    /** A table with columns rearranged. */
    public BufferedDataTable createColumnRearrangeTable(
            final BufferedDataTable table,
            final ColumnRearranger rearranger,
            final ExecutionMonitor exec)
            throws CanceledExecutionException {
        RowFunction function = (RowFunction) rearranger.createStreamableFunction();
        BufferedDataContainer out = createDataContainer(rearranger.createSpec());
        function.init(this);
        try {
            new RowLoop(function, table.size(), exec).run(table, out);
        } finally {
            function.finish();
        }
        out.close();
        return out.getTable();
    }

    /** The same rows under other columns of compatible types. */
    public BufferedDataTable createSpecReplacerTable(
            final BufferedDataTable table, final DataTableSpec spec) {
        DataTableSpec present = table.getDataTableSpec();
        if (present.getNumColumns() != spec.getNumColumns()) {
            throw new IllegalArgumentException(
                    "The table has "
                            + present.getNumColumns()
                            + " columns, not "
                            + spec.getNumColumns());
        }
        for (int i = 0; i < spec.getNumColumns(); i++) {
            if (!spec.getColumnSpec(i)
                    .getType()
                    .isASuperTypeOf(present.getColumnSpec(i).getType())) {
                throw new IllegalArgumentException(
                        "Column " + present.getColumnSpec(i) + " is no " + spec.getColumnSpec(i));
            }
        }
        return new BufferedDataTable(table.rows().withSpec(spec), newId());
    }

    /** The same table as output of this node. */
    public BufferedDataTable createWrappedTable(final BufferedDataTable table) {
        return new BufferedDataTable(table.rows(), newId());
    }

    /** The rows of several tables below each other; row keys must differ. */
    public BufferedDataTable createConcatenateTable(
            final ExecutionMonitor exec, final BufferedDataTable... tables)
            throws CanceledExecutionException {
        return createConcatenateTable(exec, Optional.empty(), true, tables);
    }

    /** The same; equal row keys get a suffix if there is one. */
    public BufferedDataTable createConcatenateTable(
            final ExecutionMonitor exec,
            final Optional<String> suffix,
            final boolean duplicatesPreCheck,
            final BufferedDataTable... tables)
            throws CanceledExecutionException {
        return new TableUnion(this, exec, tables).concatenate(suffix);
    }

    /**
     * The columns of two tables beside each other; both must have the same row keys in the same
     * order.
     */
    public BufferedDataTable createJoinedTable(
            final BufferedDataTable left,
            final BufferedDataTable right,
            final ExecutionMonitor exec)
            throws CanceledExecutionException {
        return new TableUnion(this, exec, left, right).join();
    }

    /** A context for a part of the work, whose share of the whole lies in 0 to 1. */
    public ExecutionContext createSubExecutionContext(final double share) {
        return new ExecutionContext(
                SubProgressMonitor.of(getProgressMonitor(), share, false), stores, target);
    }

    /** The same, whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(final double share) {
        return new ExecutionContext(
                SubProgressMonitor.of(getProgressMonitor(), share, true), stores, target);
    }
}
