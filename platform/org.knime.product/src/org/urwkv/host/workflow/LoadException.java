package org.urwkv.host.workflow;

/** A workflow that cannot be loaded at all; the message is a sentence for the user. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong and where
     */
    public LoadException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what is wrong and where
     * @param cause what was caught
     */
    public LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
