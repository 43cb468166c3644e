package org.knime.core.node;

/** A dialog that can not be opened in the present state. */
public class NotConfigurableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a sentence for the user. */
    public NotConfigurableException(final String message) {
        super(message);
    }

    /** With a sentence for the user and the cause. */
    public NotConfigurableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
