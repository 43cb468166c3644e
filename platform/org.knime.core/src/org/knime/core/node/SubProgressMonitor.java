package org.knime.core.node;

import org.knime.core.node.workflow.NodeProgressListener;

/** A share of another monitor: its progress adds to the parent's, its cancel is the parent's. */
final class SubProgressMonitor implements NodeProgressMonitor {

    private final NodeProgressMonitor parent;
    private final double share;
    private final boolean silent;
    private double progress;
    private String message;

    private SubProgressMonitor(
            final NodeProgressMonitor parent, final double share, final boolean silent) {
        this.parent = parent;
        this.share = share;
        this.silent = silent;
    }

    static SubProgressMonitor of(
            final NodeProgressMonitor parent, final double share, final boolean silent) {
        if (!(share >= 0.0 && share <= 1.0)) {
            throw new IllegalArgumentException("The share " + share + " is not within 0 and 1");
        }
        return new SubProgressMonitor(parent, share, silent);
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        parent.checkCanceled();
    }

    @Override
    public void setProgress(final double value) {
        advance(value);
    }

    /** Adds to the parent what this part has advanced; steps back are ignored. */
    private void advance(final double value) {
        double step;
        synchronized (this) {
            if (!(value > progress && value <= 1.0)) {
                return;
            }
            step = (value - progress) * share;
            progress = value;
        }
        synchronized (parent) {
            Double before = parent.getProgress();
            parent.setProgress(Math.min(1.0, (before == null ? 0.0 : before) + step));
        }
    }

    @Override
    public synchronized Double getProgress() {
        return progress;
    }

    @Override
    public void setProgress(final double value, final String text) {
        setMessage(text);
        advance(value);
    }

    @Override
    public void setMessage(final String text) {
        synchronized (this) {
            message = text;
        }
        if (!silent) {
            parent.setMessage(text);
        }
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
        parent.setExecuteCanceled();
    }

    @Override
    public synchronized void reset() {
        progress = 0.0;
        message = null;
    }

    @Override
    public void addProgressListener(final NodeProgressListener listener) {
        throw new UnsupportedOperationException("Listen to the monitor of the whole node");
    }

    @Override
    public void removeProgressListener(final NodeProgressListener listener) {
        throw new UnsupportedOperationException("Listen to the monitor of the whole node");
    }

    @Override
    public void removeAllProgressListener() {
        throw new UnsupportedOperationException("Listen to the monitor of the whole node");
    }
}
