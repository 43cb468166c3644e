package org.knime.core.node;

import java.util.function.Supplier;

/** What a running node reports its progress to and asks whether it was canceled. */
public class ExecutionMonitor {

    private final NodeProgressMonitor monitor;

    /** A monitor that nobody watches. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /** Reports to the given monitor. */
    public ExecutionMonitor(final NodeProgressMonitor monitor) {
        this.monitor = java.util.Objects.requireNonNull(monitor, "The progress monitor is missing");
    }

    /** What this reports to. */
    public final NodeProgressMonitor getProgressMonitor() {
        return monitor;
    }

    /** Throws if the user canceled. */
    public void checkCanceled() throws CanceledExecutionException {
        monitor.checkCanceled();
    }

    /** Sets the progress, 0 to 1. */
    public void setProgress(final double progress) {
        monitor.setProgress(progress);
    }

    /** Sets progress and message. */
    public void setProgress(final double progress, final String message) {
        monitor.setProgress(progress, message);
    }

    /** Sets progress and message. */
    public void setProgress(final double progress, final Supplier<String> message) {
        monitor.setProgress(progress, message);
    }

    /** Sets the message. */
    public void setMessage(final String message) {
        monitor.setMessage(message);
    }

    /** Sets the message. */
    public void setMessage(final Supplier<String> message) {
        monitor.setMessage(message);
    }

    /** Sets the message. */
    public void setProgress(final String message) {
        monitor.setProgress(message);
    }

    /** A monitor for a part of the work, whose share of the whole lies in 0 to 1. */
    public ExecutionMonitor createSubProgress(final double share) {
        return new ExecutionMonitor(SubProgressMonitor.of(monitor, share, false));
    }

    /** The same, whose messages are not shown. */
    public ExecutionMonitor createSilentSubProgress(final double share) {
        return new ExecutionMonitor(SubProgressMonitor.of(monitor, share, true));
    }

    /** The same with the whole share, which a cancel does not interrupt. */
    public ExecutionMonitor createNonCancelableSubProgress() {
        return new ExecutionMonitor(new NonCancelableMonitor(monitor));
    }
}
