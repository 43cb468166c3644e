package org.urwkv.segmentation.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * A training in a thread of its own, which the caller only waits for. An operator that computes for
 * seconds cannot be stopped: a caller that is cancelled goes its way soon all the same, and the
 * training ends after that operator, and frees its memory then.
 */
final class Apart {

    /** How long a cancelled caller waits for the training to end. */
    static final long PATIENCE_MILLISECONDS = 1000;

    private Apart() {}

    /**
     * @param training what to do; gets the monitor to ask and to tell
     * @param monitor watches; asked here, too
     * @param patienceMilliseconds how long to wait for the end when cancelled
     * @param <T> type of the result
     * @return the result; what the training throws is thrown as it is
     * @throws CancellationException if the monitor says so, or the calling thread is interrupted
     */
    static <T> T run(
            Function<TrainingMonitor, T> training,
            TrainingMonitor monitor,
            long patienceMilliseconds) {
        Left told = new Left(monitor);
        FutureTask<T> task = new FutureTask<>(() -> training.apply(told));
        Thread thread = new Thread(() -> monitor.within(task), "Training");
        thread.setDaemon(true);
        thread.start();
        try {
            return Waiting.result(task, monitor);
        } catch (CancellationException e) {
            told.left = true;
            awaitEnd(task, patienceMilliseconds);
            throw e;
        }
    }

    private static void awaitEnd(Future<?> task, long milliseconds) {
        boolean interrupted = Thread.interrupted();
        try {
            Waiting.ended(task, milliseconds);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells nobody anything any more, and cancels, once the caller has left. */
    private static final class Left implements TrainingMonitor {

        private final TrainingMonitor monitor;
        private volatile boolean left;

        Left(TrainingMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void checkCanceled() {
            if (left) {
                throw new CancellationException();
            }
            monitor.checkCanceled();
        }

        @Override
        public void within(Runnable work) {
            monitor.within(work);
        }

        @Override
        public boolean stopRequested() {
            return !left && monitor.stopRequested();
        }

        @Override
        public void resumed(List<EpochRecord> earlier) {
            if (!left) {
                monitor.resumed(earlier);
            }
        }

        @Override
        public void epoch(EpochRecord record) {
            if (!left) {
                monitor.epoch(record);
            }
        }

        @Override
        public void progress(double fraction, String message) {
            if (!left) {
                monitor.progress(fraction, message);
            }
        }

        @Override
        public void measured(int steps, double seconds, double waiting) {
            if (!left) {
                monitor.measured(steps, seconds, waiting);
            }
        }

        @Override
        public void log(String line) {
            if (!left) {
                monitor.log(line);
            }
        }

        @Override
        public void warn(String sentence) {
            if (!left) {
                monitor.warn(sentence);
            }
        }
    }
}
