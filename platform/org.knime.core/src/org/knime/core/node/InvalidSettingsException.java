package org.knime.core.node;

/** Settings that can not be used; the message tells the user what to change. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the user. */
    public InvalidSettingsException(final String message) {
        super(message);
    }

    /** With the cause, whose message is shown. */
    public InvalidSettingsException(final Throwable cause) {
        super(cause == null ? null : cause.getMessage(), cause);
    }

    /** With a sentence for the user and the cause. */
    public InvalidSettingsException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
