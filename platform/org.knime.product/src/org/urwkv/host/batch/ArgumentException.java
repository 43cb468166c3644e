package org.urwkv.host.batch;

/** A command line that cannot be followed; the message is a sentence for the user. */
public final class ArgumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong and what would be right
     */
    public ArgumentException(String message) {
        super(message);
    }
}
