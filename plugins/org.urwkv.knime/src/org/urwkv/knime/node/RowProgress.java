package org.urwkv.knime.node;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Progress of a table, row by row, with a guess of the time left. */
public final class RowProgress {

    private final ExecutionMonitor monitor;
    private final long rows;
    private final long start = System.nanoTime();
    private long row;
    private String name = "";

    /**
     * @param monitor receives the progress
     * @param rows how many there are; negative if that is not known
     */
    public RowProgress(ExecutionMonitor monitor, long rows) {
        this.monitor = monitor;
        this.rows = rows == 0 ? 1 : rows;
    }

    /**
     * Begins a row.
     *
     * @param index number of the row, from 0
     * @param caseName what messages call it
     * @throws CanceledExecutionException if the user cancelled
     */
    public void begin(long index, String caseName) throws CanceledExecutionException {
        monitor.checkCanceled();
        row = index;
        name = caseName;
        within(0);
    }

    /** Tells how much of the row is done, 0 to 1. */
    public void within(double fraction) {
        if (rows < 0) {
            monitor.setMessage("Case " + (row + 1) + " (" + name + ")");
            return;
        }
        double done = Math.min(1, (row + fraction) / rows);
        monitor.setProgress(
                done, "Case " + (row + 1) + " of " + rows + " (" + name + ")" + timeLeft(done));
    }

    /**
     * For work that knows nothing of the platform.
     *
     * @throws CancellationException if the user cancelled
     */
    public void checkCanceled() {
        try {
            monitor.checkCanceled();
        } catch (CanceledExecutionException e) {
            CancellationException stop = new CancellationException(e.getMessage());
            stop.initCause(e);
            throw stop;
        }
    }

    private String timeLeft(double done) {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done <= 0 || seconds < 2) {
            return "";
        }
        double left = seconds * (1 - done) / done;
        return left < 90
                ? String.format(Locale.ROOT, ", %.0f s left", left)
                : String.format(Locale.ROOT, ", %.0f min left", left / 60);
    }
}
