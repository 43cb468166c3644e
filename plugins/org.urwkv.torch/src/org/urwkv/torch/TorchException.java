package org.urwkv.torch;

/** What went wrong with PyTorch, as one sentence for the user that says what to do. */
public class TorchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the user
     */
    public TorchException(String message) {
        super(message);
    }

    /**
     * @param message a sentence for the user
     * @param cause what happened underneath
     */
    public TorchException(String message, Throwable cause) {
        super(message, cause);
    }
}
