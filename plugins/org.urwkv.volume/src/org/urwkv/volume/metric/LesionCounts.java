package org.urwkv.volume.metric;

import java.util.OptionalDouble;
import org.urwkv.volume.label.Components;
import org.urwkv.volume.label.Connectivity;
import org.urwkv.volume.label.Mask;

/**
 * How many connected parts of a label were found. A part counts as found if at least a given share
 * of its voxels, and at least one, has the label in the other volume; so one predicted part may
 * find several lesions, and several may find one.
 *
 * @param reference lesions in the reference
 * @param found lesions of the reference that the prediction found
 * @param prediction parts in the prediction
 * @param right parts of the prediction that lie on the reference
 */
public record LesionCounts(long reference, long found, long prediction, long right) {
    static final LesionCounts NONE = new LesionCounts(0, 0, 0, 0);

    /**
     * Counts the parts of two masks of one size.
     *
     * @param reference the truth
     * @param prediction what is compared with it
     * @param connectivity which voxels hang together
     * @param leastShare 0 to 1: the share of a part's voxels that must be covered
     * @return the counts
     */
    public static LesionCounts of(
            Mask reference, Mask prediction, Connectivity connectivity, double leastShare) {
        Components lesions = Components.of(reference, connectivity);
        Components parts = Components.of(prediction, connectivity);
        return new LesionCounts(
                lesions.count(),
                covered(lesions, prediction, leastShare),
                parts.count(),
                covered(parts, reference, leastShare));
    }

    private static long covered(Components parts, Mask other, double leastShare) {
        long[] both = new long[parts.count() + 1];
        for (int i = 0; i < other.size(); i++) {
            if (other.get(i)) {
                both[parts.at(i)]++;
            }
        }
        long covered = 0;
        for (int part = 1; part <= parts.count(); part++) {
            covered += both[part] > 0 && both[part] >= leastShare * parts.size(part) ? 1 : 0;
        }
        return covered;
    }

    LesionCounts plus(LesionCounts other) {
        return new LesionCounts(
                reference + other.reference,
                found + other.found,
                prediction + other.prediction,
                right + other.right);
    }

    /**
     * @return the part of predicted lesions that are right; missing if none is predicted
     */
    public OptionalDouble precision() {
        return prediction == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) right / prediction);
    }

    /**
     * @return the part of lesions that are found; missing if there is none
     */
    public OptionalDouble recall() {
        return reference == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) found / reference);
    }

    /**
     * @return harmonic mean of precision and recall; 0 if only one of the volumes has lesions,
     *     missing if none has
     */
    public OptionalDouble f1() {
        if (reference + prediction == 0) {
            return OptionalDouble.empty();
        }
        double p = precision().orElse(0);
        double r = recall().orElse(0);
        return OptionalDouble.of(p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
}
