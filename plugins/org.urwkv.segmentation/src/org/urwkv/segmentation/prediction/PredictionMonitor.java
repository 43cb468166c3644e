package org.urwkv.segmentation.prediction;

/** Watches a prediction and may end it. Called from the predicting thread. */
public interface PredictionMonitor {

    /**
     * Asked before each window and each block of a network.
     *
     * @throws java.util.concurrent.CancellationException to abandon the prediction
     */
    void checkCanceled();

    /**
     * @param fraction how much of the volume is done, 0 to 1
     */
    void progress(double fraction);

    /**
     * @return a monitor that never interferes
     */
    static PredictionMonitor none() {
        return new PredictionMonitor() {
            @Override
            public void checkCanceled() {
                // never cancelled
            }

            @Override
            public void progress(double fraction) {
                // not of interest
            }
        };
    }
}
