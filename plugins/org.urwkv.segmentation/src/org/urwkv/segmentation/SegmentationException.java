package org.urwkv.segmentation;

/**
 * Data or settings with which a network cannot be trained or used. The message is one sentence for
 * the user: what is wrong, where, and what to do.
 */
public class SegmentationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the sentence for the user
     */
    public SegmentationException(String message) {
        super(message);
    }

    /**
     * @param message the sentence for the user
     * @param cause what was caught
     */
    public SegmentationException(String message, Throwable cause) {
        super(message, cause);
    }
}
