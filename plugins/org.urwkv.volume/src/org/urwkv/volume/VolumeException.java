package org.urwkv.volume;

/**
 * Data that cannot be used. The message is a whole sentence for the user: which file or quantity,
 * what is wrong with it, and what to do.
 */
public class VolumeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong and what to do, for the user
     */
    public VolumeException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do, for the user
     * @param cause where it came from, for the log
     */
    public VolumeException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
