package org.urwkv.knime.node;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;

/**
 * Makes the new cells of one row after the other; a row that fails ends the node or becomes missing
 * values.
 */
public abstract class RowWork extends AbstractCellFactory {

    private final RowFailures failures;

    /**
     * @param failures collects the rows that failed; null to end the node at the first
     * @param columns what is made
     */
    protected RowWork(RowFailures failures, DataColumnSpec... columns) {
        super(columns);
        this.failures = failures;
    }

    /**
     * Makes the cells of a row.
     *
     * @throws Exception what {@link Failures#isForUser} accepts is a failed row, anything else a
     *     defect
     */
    protected abstract DataCell[] work(DataRow row, long rowIndex) throws Exception;

    /** A new file store whose name no other row of this node uses. */
    protected final FileStore createFileStore(String name, DataRow row, long rowIndex)
            throws IOException {
        String clean = name.replaceAll("[^A-Za-z0-9]+", "_");
        String key = Integer.toHexString(row.getKey().getString().hashCode());
        return getFileStoreFactory().createFileStore(clean + "_" + rowIndex + "_" + key);
    }

    @Override
    public final DataCell[] getCells(DataRow row) {
        throw new UnsupportedOperationException("Rows are asked for with their index.");
    }

    @Override
    public final DataCell[] getCells(DataRow row, long rowIndex) {
        try {
            return work(row, rowIndex);
        } catch (CanceledExecutionException | CancellationException e) {
            throw new RowCanceled(e);
        } catch (Exception e) {
            return failed(row, rowIndex, e);
        }
    }

    private DataCell[] failed(DataRow row, long rowIndex, Exception failure) {
        if (!Failures.isForUser(failure)) {
            throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
        }
        String sentence = Failures.sentence(failure);
        if (failures == null) {
            throw new KNIMEException(sentence, failure).toUnchecked();
        }
        failures.add(rowIndex, row.getKey().getString(), sentence);
        DataCell[] missing = new DataCell[getColumnSpecs().length];
        Arrays.fill(missing, new MissingCell(sentence));
        return missing;
    }

    /** Says nothing: the work itself shows finer progress. */
    @Override
    public void setProgress(long row, long rows, RowKey key, ExecutionMonitor monitor) {
        // shown by RowProgress
    }

    /** Carries a cancellation through the platform's tables. */
    private static final class RowCanceled extends RuntimeException {

        private static final long serialVersionUID = 1;

        RowCanceled(Exception cause) {
            super(
                    cause instanceof CanceledExecutionException
                            ? cause
                            : new CanceledExecutionException());
        }
    }
}
