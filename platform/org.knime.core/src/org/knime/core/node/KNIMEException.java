package org.knime.core.node;

import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;

/** A failure that the node explains to the user; it is logged without stack trace. */
public final class KNIMEException extends Exception implements MessageAwareException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** With a sentence for the user and the cause. */
    public KNIMEException(final String message, final Throwable cause) {
        this(Message.fromSummary(message), cause);
    }

    /** With a sentence for the user. */
    public KNIMEException(final String message) {
        this(message, null);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        this.message = message;
    }

    @Override
    public Message getKNIMEMessage() {
        return message == null ? Message.fromSummary(getMessage()) : message;
    }

    /** With a structured message. */
    public static KNIMEException of(final Message message) {
        return new KNIMEException(message, null);
    }

    /** With a structured message and the cause. */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(message, cause);
    }

    /** The same as an unchecked exception. */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException(this);
    }

    /** The unchecked form. */
    public static final class KNIMERuntimeException extends RuntimeException
            implements MessageAwareException {

        private static final long serialVersionUID = 1L;

        KNIMERuntimeException(final KNIMEException cause) {
            super(cause.getMessage(), cause);
        }

        @Override
        public synchronized KNIMEException getCause() {
            return (KNIMEException) super.getCause();
        }

        @Override
        public Message getKNIMEMessage() {
            return getCause().getKNIMEMessage();
        }
    }
}
