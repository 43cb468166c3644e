package org.urwkv.segmentation.training;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /**
     * @param work what another thread does; goes on when the waiting ends early
     * @return its result; what it throws is thrown as it is
     * @throws CancellationException if the monitor says so, or the thread is interrupted
     */
    static <T> T result(Future<T> work, TrainingMonitor monitor) {
        until(() -> ended(work, LOOK_MILLISECONDS), monitor);
        return result(work);
    }

    /**
     * @return whether the work has ended, one way or the other, within so long
     */
    static boolean ended(Future<?> work, long milliseconds) throws InterruptedException {
        try {
            work.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /**
     * Waits until the work has ended, whatever happens; an interruption is kept for later.
     *
     * @return its result; what it throws is thrown as it is
     */
    static <T> T result(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    if (e.getCause() instanceof Error cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
