package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory of fixed columns that may work on several rows at once. */
public abstract class AbstractCellFactory implements CellFactory {

    private static final int ROWS_PER_WORKER = 10;

    private final DataColumnSpec[] columns;
    private boolean parallel;
    private int workers = Runtime.getRuntime().availableProcessors();
    private int queue = ROWS_PER_WORKER * workers;
    private FileStoreFactory fileStores;

    /** One row after the other. */
    public AbstractCellFactory(final DataColumnSpec... columns) {
        this(false, columns);
    }

    /** One row after the other or several at once. */
    public AbstractCellFactory(final boolean parallel, final DataColumnSpec... columns) {
        this.columns = columns.clone();
        this.parallel = parallel;
    }

    /** With so many threads and rows waiting. */
    public AbstractCellFactory(
            final boolean parallel,
            final int workers,
            final int queue,
            final DataColumnSpec... columns) {
        this(parallel, columns);
        checkAndSet(workers, queue);
    }

    private void checkAndSet(final int newWorkers, final int newQueue) {
        if (newWorkers <= 0 || newQueue < newWorkers) {
            throw new IllegalArgumentException(
                    newWorkers
                            + " workers and a queue of "
                            + newQueue
                            + " rows: there must be a worker and a row for each");
        }
        workers = newWorkers;
        queue = newQueue;
    }

    /** Makes file stores of the executing node; only while it executes. */
    protected final FileStoreFactory getFileStoreFactory() {
        if (fileStores == null) {
            throw new IllegalStateException("File stores exist only while the node executes");
        }
        return fileStores;
    }

    final void setFileStoreFactory(final FileStoreFactory factory) {
        fileStores = factory;
    }

    /** Sets whether several rows are worked on at once. */
    public final void setParallelProcessing(final boolean value) {
        parallel = value;
    }

    /** Whether several rows are worked on at once. */
    public final boolean isParallelProcessing() {
        return parallel;
    }

    /** Sets whether and how several rows are worked on at once. */
    public final void setParallelProcessing(
            final boolean value, final int maxWorkers, final int maxQueue) {
        parallel = value;
        checkAndSet(maxWorkers, maxQueue);
    }

    /** The number of threads. */
    public final int getMaxParallelWorkers() {
        return workers;
    }

    /** The number of rows waiting. */
    public final int getMaxQueueSize() {
        return queue;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return columns.clone();
    }

    /** Called once after the last row, also after a failure. */
    public void afterProcessing() {}

    @Override
    public void setProgress(
            final int row, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        setProgress((long) row, (long) rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(
            final long row,
            final long rowCount,
            final RowKey lastKey,
            final ExecutionMonitor exec) {
        exec.setProgress(
                row / (double) rowCount,
                () -> "Processed row " + row + "/" + rowCount + " (\"" + lastKey + "\")");
    }
}
