package org.urwkv.segmentation.training;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Watches a training and may end it; does neither unless told otherwise. Called from the training's
 * own thread, {@link #checkCanceled} and {@link #within} from others, too.
 */
public interface TrainingMonitor {

    /**
     * Asked several times a step, a case that is read, a validation and a checkpoint that is
     * written, so that a training ends soon whatever it is doing.
     *
     * @throws CancellationException to abandon the training without a model
     */
    default void checkCanceled() {}

    /**
     * @return true to end after the current step and keep the model as it is
     */
    default boolean stopRequested() {
        return false;
    }

    /**
     * Runs what a thread was made for, the training or the reading of its cases; puts what a
     * platform knows by thread around it. Called from each such thread.
     *
     * @param work to be run once
     */
    default void within(Runnable work) {
        work.run();
    }

    /**
     * Told before the first step of a training that goes on.
     *
     * @param earlier the epochs that have ended before
     */
    default void resumed(List<EpochRecord> earlier) {}

    /**
     * @param record the epoch that has just ended
     */
    default void epoch(EpochRecord record) {}

    /**
     * @param fraction how much is done, 0 to 1
     * @param message what is being done, with the time left
     */
    default void progress(double fraction, String message) {}

    /**
     * Told once, after the first epoch.
     *
     * @param steps steps that were made
     * @param seconds time that they took in all
     * @param waiting part of it in which there was nothing to compute because data were not there
     */
    default void measured(int steps, double seconds, double waiting) {}

    /**
     * @param line something worth a line in a log: the plan, measured speed
     */
    default void log(String line) {}

    /**
     * @param sentence something that the user should know, though the training goes on
     */
    default void warn(String sentence) {
        log(sentence);
    }

    /**
     * @return a monitor that never interferes
     */
    static TrainingMonitor none() {
        return new TrainingMonitor() {};
    }
}
