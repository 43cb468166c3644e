package org.urwkv.volume.metric;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured of one label in one case.
 *
 * @param caseName the case
 * @param label the label
 * @param counts its voxels
 * @param lesions its lesions; all 0 unless a lesion-wise metric was asked for
 * @param values what was measured, for every metric that was asked for
 */
public record Score(
        String caseName,
        int label,
        OverlapCounts counts,
        LesionCounts lesions,
        Map<Metric, OptionalDouble> values) {
    /**
     * @param metric one of those that were asked for
     * @return its value; missing if there is none
     */
    public OptionalDouble value(Metric metric) {
        return values.getOrDefault(metric, OptionalDouble.empty());
    }

    /**
     * @return whether the label is in neither volume
     */
    public boolean isEmpty() {
        return counts.reference() == 0 && counts.prediction() == 0;
    }
}
