package org.knime.core.node.workflow;

/** Progress, 0 to 1, and message of a node at one moment. */
public final class NodeProgress {

    private final Double progress;
    private final String message;

    /** Either may be {@code null}. */
    public NodeProgress(final Double progress, final String message) {
        this.progress = progress;
        this.message = message;
    }

    /** 0 to 1, {@code null} if unknown. */
    public Double getProgress() {
        return progress;
    }

    /** The message or {@code null}. */
    public String getMessage() {
        return message;
    }
}
