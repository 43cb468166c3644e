package org.urwkv.volume.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.urwkv.volume.label.Connectivity;

/**
 * What is measured, and how.
 *
 * @param metrics what to measure, in this order
 * @param labels labels to measure, in every case; none for those that occur in a case
 * @param emptyMasks what ratios are where a label is in neither volume
 * @param toleranceMm distance within which surfaces agree, for NSD
 * @param connectivity which voxels make one lesion
 * @param lesionShare share of a lesion's voxels that must be covered, 0 to 1; with 0 one voxel will
 *     do
 */
public record ScoringOptions(
        List<Metric> metrics,
        Set<Integer> labels,
        EmptyMasks emptyMasks,
        double toleranceMm,
        Connectivity connectivity,
        double lesionShare) {
    /** Checks the numbers. */
    public ScoringOptions {
        metrics = List.copyOf(metrics);
        labels = Set.copyOf(labels);
        if (metrics.isEmpty() || !(toleranceMm >= 0) || !(lesionShare >= 0 && lesionShare <= 1)) {
            throw new IllegalArgumentException(
                    metrics + ", tolerance " + toleranceMm + " mm, share " + lesionShare);
        }
    }

    /**
     * All labels that occur, a tolerance of 1 mm, lesions that touch by corners, found if a tenth
     * of them is covered; nothing is made up for empty masks.
     *
     * @param metrics what to measure
     * @return the options
     */
    public static ScoringOptions of(Set<Metric> metrics) {
        return new ScoringOptions(
                List.copyOf(EnumSet.copyOf(metrics)),
                Set.of(),
                EmptyMasks.MISSING,
                1,
                Connectivity.CORNERS,
                0.1);
    }
}
