package org.urwkv.standin;

/** Hears of the progress of an executing node, from the node's threads. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Progress or message changed.
     *
     * @param fraction 0 to 1, NaN if unknown
     * @param message the message or {@code null}
     */
    void progress(double fraction, String message);
}
