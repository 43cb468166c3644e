package org.urwkv.volume.metric;

import java.util.OptionalDouble;

/**
 * Voxels of one label in a reference and in a prediction. Ratios whose denominator is 0 are
 * missing, not made up.
 *
 * @param label the label
 * @param reference voxels that have it in the reference
 * @param prediction voxels that have it in the prediction
 * @param both voxels that have it in both
 */
public record OverlapCounts(int label, long reference, long prediction, long both) {
    /**
     * Dice coefficient 2|A n B| / (|A| + |B|) (Dice, Ecology 26, 1945).
     *
     * @return 0 to 1; missing if the label is in neither
     */
    public OptionalDouble dice() {
        return ratio(2 * both, reference + prediction);
    }

    /**
     * Jaccard index |A n B| / |A u B|.
     *
     * @return 0 to 1; missing if the label is in neither
     */
    public OptionalDouble jaccard() {
        return ratio(both, reference + prediction - both);
    }

    /**
     * Precision: the part of the prediction that is right.
     *
     * @return 0 to 1; missing if the label is not in the prediction
     */
    public OptionalDouble precision() {
        return ratio(both, prediction);
    }

    /**
     * Recall (sensitivity): the part of the reference that is found.
     *
     * @return 0 to 1; missing if the label is not in the reference
     */
    public OptionalDouble recall() {
        return ratio(both, reference);
    }

    OverlapCounts plus(OverlapCounts other) {
        return new OverlapCounts(
                label,
                reference + other.reference,
                prediction + other.prediction,
                both + other.both);
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
