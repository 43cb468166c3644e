package org.urwkv.segmentation.training;

import java.util.concurrent.CancellationException;

/** Waits for other threads, and looks meanwhile whether the user has cancelled. */
final class Waiting {

    /** How long to wait before the next look. */
    static final long LOOK_MILLISECONDS = 100;

    private Waiting() {}

    /** Waits a little while. */
    interface Attempt {

        /**
         * @return whether there is nothing more to wait for
         */
        boolean done() throws InterruptedException;
    }

    /**
     * Tries until it is done.
     *
     * @throws CancellationException if the monitor says so, or the thread is interrupted
     */
    static void until(Attempt attempt, TrainingMonitor monitor) {
        try {
            while (!attempt.done()) {
                monitor.checkCanceled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stop = new CancellationException("The thread was stopped.");
            stop.initCause(e);
            throw stop;
        }
    }
}
