package org.urwkv.segmentation.training;

import java.util.concurrent.CancellationException;

/** Watches a training and may end it. Called from the training's own thread. */
public interface TrainingMonitor {

    /**
     * Asked at least once a step.
     *
     * @throws CancellationException to abandon the training without a model
     */
    void checkCanceled();

    /**
     * @return true to end after the current step and keep the model as it is
     */
    boolean stopRequested();

    /**
     * @param record the epoch that has just ended
     */
    void epoch(EpochRecord record);

    /**
     * @param fraction how much is done, 0 to 1
     * @param message what is being done, with the time left
     */
    void progress(double fraction, String message);

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
        return new TrainingMonitor() {
            @Override
            public void checkCanceled() {
                // never cancelled
            }

            @Override
            public boolean stopRequested() {
                return false;
            }

            @Override
            public void epoch(EpochRecord record) {
                // not of interest
            }

            @Override
            public void progress(double fraction, String message) {
                // not of interest
            }
        };
    }
}
