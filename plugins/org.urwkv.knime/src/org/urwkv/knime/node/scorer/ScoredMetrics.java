package org.urwkv.knime.node.scorer;

import java.util.List;
import java.util.Set;
import org.urwkv.volume.label.Connectivity;
import org.urwkv.volume.metric.EmptyMasks;
import org.urwkv.volume.metric.Metric;
import org.urwkv.volume.metric.ScoringOptions;

/**
 * What a Scorer measures, and how its columns are called.
 *
 * @param metrics in the order of the columns; the first is always Dice
 * @param hd95 the definition of HD95 that is among them; null without
 * @param emptyMasks what ratios are where a label is in neither volume
 * @param toleranceMm distance within which surfaces agree, for NSD
 * @param connectivity which voxels make one lesion
 * @param lesionShare share of a lesion that must be covered, 0 to 1
 */
record ScoredMetrics(
        List<Metric> metrics,
        Metric hd95,
        EmptyMasks emptyMasks,
        double toleranceMm,
        Connectivity connectivity,
        double lesionShare) {

    private static final Set<Metric> WITH_TOLERANCE =
            Set.of(Metric.NSD, Metric.NSD_SURFACE_WEIGHTED);

    /** Those that follow from counts of voxels or lesions, so that counts can be summed up. */
    private static final Set<Metric> POOLED =
            Set.of(
                    Metric.DICE,
                    Metric.JACCARD,
                    Metric.PRECISION,
                    Metric.RECALL,
                    Metric.LESION_PRECISION,
                    Metric.LESION_RECALL,
                    Metric.LESION_F1);

    /**
     * What to measure of each case.
     *
     * @param labels the labels that any case has
     */
    ScoringOptions options(Set<Integer> labels) {
        return new ScoringOptions(
                metrics, labels, emptyMasks, toleranceMm, connectivity, lesionShare);
    }

    /** The name of a metric in columns, with its definition, unit and tolerance. */
    String title(Metric metric) {
        return WITH_TOLERANCE.contains(metric)
                ? metric.title() + ", " + number(toleranceMm) + " mm"
                : metric.title();
    }

    /** Whether a value of all cases taken for one large case makes sense. */
    static boolean isPooled(Metric metric) {
        return POOLED.contains(metric);
    }

    private static String number(double value) {
        return value == Math.rint(value) && value < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
