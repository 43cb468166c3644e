package org.urwkv.standin;

import java.io.File;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;
import org.urwkv.standin.internal.NodeAccess;
import org.urwkv.standin.internal.TableTarget;

/** Makes what a running node needs. */
public final class Execution {

    private Execution() {}

    /**
     * The context of one execution.
     *
     * @param listener hears of progress
     * @param stores the node's file stores
     * @param tableFolder where tables are written, {@code null} for temporary files
     */
    public static ExecutionContext context(
            final ProgressListener listener, final FileStores stores, final File tableFolder) {
        NodeProgressMonitor monitor = NodeAccess.INSTANCE.monitor();
        monitor.addProgressListener(
                event -> {
                    Double progress = event.getNodeProgress().getProgress();
                    listener.progress(
                            progress == null ? Double.NaN : progress,
                            event.getNodeProgress().getMessage());
                });
        TableTarget target = new TableTarget(tableFolder, stores.registry());
        ExecutionContext context = NodeAccess.INSTANCE.context(monitor, stores.handler(), target);
        stores.handler().open(context);
        return context;
    }

    /** Cancels: the node's next {@code checkCanceled} throws. */
    public static void cancel(final ExecutionContext context) {
        context.getProgressMonitor().setExecuteCanceled();
    }
}
