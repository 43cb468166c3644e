package org.knime.core.node;

import java.util.List;
import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeProgressListener;

/** Progress of a running node, from 0 to 1, its message, and the wish to cancel. */
public interface NodeProgressMonitor {

    /** Throws if the user canceled. */
    void checkCanceled() throws CanceledExecutionException;

    /** Sets the progress, 0 to 1. */
    void setProgress(double progress);

    /** The progress, {@code null} if it was never set. */
    Double getProgress();

    /** Sets progress and message. */
    void setProgress(double progress, String message);

    /** Sets progress and message. */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** Sets the message. */
    void setMessage(String message);

    /** Sets the message. */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** Sets the message. */
    void setProgress(String message);

    /** The message or {@code null}. */
    String getMessage();

    /** The messages of this monitor and of the monitors below. */
    default List<String> getMessages() {
        return getMessage() == null ? List.of() : List.of(getMessage());
    }

    /** Cancels: from now on {@link #checkCanceled()} throws. */
    void setExecuteCanceled();

    /** Forgets progress, message and cancel. */
    void reset();

    /** Adds a listener. */
    void addProgressListener(NodeProgressListener listener);

    /** Removes a listener. */
    void removeProgressListener(NodeProgressListener listener);

    /** Removes all listeners. */
    void removeAllProgressListener();
}
