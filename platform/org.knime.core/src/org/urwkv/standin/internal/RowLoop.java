package org.urwkv.standin.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.DataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.workflow.NodeContext;

/** Runs a function over the rows of a table; the order of the rows is kept. */
public final class RowLoop {

    private final RowFunction function;
    private final long total;
    private final ExecutionMonitor exec;
    private long done;

    /** Over so many rows. */
    public RowLoop(final RowFunction function, final long total, final ExecutionMonitor exec) {
        this.function = function;
        this.total = total;
        this.exec = exec;
    }

    /** Fills a container. */
    public void run(final BufferedDataTable table, final DataContainer out)
            throws CanceledExecutionException {
        try (CloseableRowIterator rows = table.iterator()) {
            if (function.workers() > 1) {
                parallel(rows, out);
            } else {
                for (long i = 0; rows.hasNext(); i++) {
                    exec.checkCanceled();
                    add(function.compute(rows.next(), i), out);
                }
            }
        }
    }

    private void add(final DataRow row, final DataContainer out) {
        out.addRowToTable(row);
        function.progress(++done, total, row.getKey(), exec);
    }

    private void parallel(final CloseableRowIterator rows, final DataContainer out)
            throws CanceledExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(function.workers());
        Deque<Future<DataRow>> waiting = new ArrayDeque<>();
        NodeContext context = NodeContext.getContext();
        try {
            for (long i = 0; rows.hasNext(); i++) {
                if (waiting.size() >= function.queue()) {
                    add(await(waiting.poll()), out);
                }
                waiting.add(pool.submit(task(rows.next(), i, context)));
            }
            while (!waiting.isEmpty()) {
                add(await(waiting.poll()), out);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<DataRow> task(final DataRow row, final long index, final NodeContext context) {
        return () -> {
            NodeContext.pushContext(context);
            try {
                return function.compute(row, index);
            } finally {
                NodeContext.removeLastContext();
            }
        };
    }

    private DataRow await(final Future<DataRow> row) throws CanceledExecutionException {
        while (true) {
            exec.checkCanceled();
            try {
                return row.get(100, TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CanceledExecutionException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException r) {
                    throw r;
                }
                if (e.getCause() instanceof Error r) {
                    throw r;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
