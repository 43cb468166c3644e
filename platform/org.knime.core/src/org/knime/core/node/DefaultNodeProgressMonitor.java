package org.knime.core.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.knime.core.node.workflow.NodeProgress;
import org.knime.core.node.workflow.NodeProgressEvent;
import org.knime.core.node.workflow.NodeProgressListener;

/** Progress of one node, told to listeners at once. */
class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private final List<NodeProgressListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean canceled;
    private Double progress;
    private String message;

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (canceled || Thread.currentThread().isInterrupted()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setProgress(final double value) {
        setProgress(value, getMessage());
    }

    @Override
    public synchronized Double getProgress() {
        return progress;
    }

    @Override
    public void setProgress(final double value, final String text) {
        synchronized (this) {
            if (value >= 0.0 && value <= 1.0) {
                progress = value;
            }
            message = text;
        }
        tell();
    }

    @Override
    public void setMessage(final String text) {
        synchronized (this) {
            message = text;
        }
        tell();
    }

    @Override
    public void setProgress(final String text) {
        setMessage(text);
    }

    @Override
    public synchronized String getMessage() {
        return message;
    }

    @Override
    public void setExecuteCanceled() {
        canceled = true;
    }

    @Override
    public void reset() {
        canceled = false;
        synchronized (this) {
            progress = null;
            message = null;
        }
        tell();
    }

    private void tell() {
        if (!listeners.isEmpty()) {
            NodeProgressEvent event =
                    new NodeProgressEvent(null, new NodeProgress(getProgress(), getMessage()));
            listeners.forEach(l -> l.progressChanged(event));
        }
    }

    @Override
    public void addProgressListener(final NodeProgressListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeProgressListener(final NodeProgressListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void removeAllProgressListener() {
        listeners.clear();
    }
}
