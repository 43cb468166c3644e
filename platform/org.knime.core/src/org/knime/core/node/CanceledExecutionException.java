package org.knime.core.node;

import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;

/** The user canceled the node while it was executing. */
public class CanceledExecutionException extends Exception implements MessageAwareException {

    /** The message of a plain cancel. */
    public static final Message DEFAULT_CANCEL_MESSAGE = Message.fromSummary("Execution canceled");

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** With the default message. */
    public CanceledExecutionException() {
        this(DEFAULT_CANCEL_MESSAGE);
    }

    /** With a message of one's own. */
    public CanceledExecutionException(final String message) {
        this(Message.fromSummary(message));
    }

    /** With a structured message. */
    public CanceledExecutionException(final Message message) {
        super(message.getSummary());
        this.message = message;
    }

    @Override
    public Message getKNIMEMessage() {
        return message == null ? DEFAULT_CANCEL_MESSAGE : message;
    }

    /** Asks whether the execution was canceled. */
    public interface CancelChecker {

        /** Throws if it was. */
        void checkCanceled() throws CanceledExecutionException;
    }
}
