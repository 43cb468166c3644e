package org.urwkv.segmentation.prediction;

import java.util.Locale;

/**
 * The memory that a prediction takes at its peak, beside the image itself and what the program
 * holds before. All in bytes.
 *
 * @param image the image on the model's grid; 0 where that is the image's own
 * @param windows windows in work: the network's workspace and the scores that wait for neighbours
 * @param result the volumes that are made
 */
public record MemoryEstimate(long image, long windows, long result) {

    /**
     * @return all of them together
     */
    public long total() {
        return image + windows + result;
    }

    /** In words, for a log. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f GB of memory at the peak (%.2f for the resampled image, %.2f for windows, %.2f for the result)",
                total() / 1e9,
                image / 1e9,
                windows / 1e9,
                result / 1e9);
    }
}
