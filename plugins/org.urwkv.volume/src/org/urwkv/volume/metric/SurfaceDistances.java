package org.urwkv.volume.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Box;
import org.urwkv.volume.label.DistanceTransform;
import org.urwkv.volume.label.Mask;

/**
 * Distances between the surfaces of one label in a reference and in a prediction.
 *
 * <p>A surface is the set of voxels of the label that have a voxel without it among their six
 * neighbours, or lie at the border of the volume. Every surface voxel counts the same; {@link
 * WeightedSurfaceDistances} weighs by area. Distances are between voxel centres, in mm along the
 * voxel axes, which are taken to be at right angles.
 */
public final class SurfaceDistances {
    private final double[] fromReference;
    private final double[] fromPrediction;

    private SurfaceDistances(double[] fromReference, double[] fromPrediction) {
        this.fromReference = fromReference;
        this.fromPrediction = fromPrediction;
    }

    /**
     * Distances of one label.
     *
     * @param reference the truth
     * @param prediction what is compared with it, on the same grid
     * @param label the label
     * @return the distances; nothing if the label is missing in either volume, for then there are
     *     none
     */
    public static Optional<SurfaceDistances> of(
            LabelVolume reference, LabelVolume prediction, int label) {
        return Optional.ofNullable(all(reference, prediction).get(label));
    }

    /**
     * Distances of all labels that are in both volumes.
     *
     * @param reference the truth
     * @param prediction what is compared with it
     * @return by label, in rising order
     * @throws org.urwkv.volume.VolumeException if the grids differ
     */
    public static SortedMap<Integer, SurfaceDistances> all(
            LabelVolume reference, LabelVolume prediction) {
        Overlap.requireSameGrid(reference, prediction);
        double[] spacing = reference.geometry().spacingMm();
        SortedMap<Integer, Box> boxes = Box.around(reference);
        SortedMap<Integer, Box> others = Box.around(prediction);
        SortedMap<Integer, SurfaceDistances> all = new TreeMap<>();
        boxes.forEach(
                (label, box) -> {
                    if (others.containsKey(label)) {
                        Box both = box.union(others.get(label));
                        all.put(
                                label,
                                between(
                                        both.mask(reference, label),
                                        both.mask(prediction, label),
                                        spacing));
                    }
                });
        return all;
    }

    /** Distances of two masks of one size, neither of them empty. */
    static SurfaceDistances between(Mask reference, Mask prediction, double[] spacing) {
        Mask a = reference.surface();
        Mask b = prediction.surface();
        return new SurfaceDistances(distances(a, b, spacing), distances(b, a, spacing));
    }

    /** Sorted distances from the voxels of one surface to another surface. */
    private static double[] distances(Mask from, Mask to, double[] spacing) {
        DistanceTransform transform = DistanceTransform.to(to, spacing);
        double[] distances = new double[from.count()];
        int n = 0;
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i)) {
                distances[n++] = transform.distanceMm(i);
            }
        }
        Arrays.parallelSort(distances);
        return distances;
    }

    /**
     * Hausdorff distance: how far a surface voxel is from the other surface at most.
     *
     * @return mm
     */
    public double hausdorffMm() {
        return Math.max(
                fromReference[fromReference.length - 1], fromPrediction[fromPrediction.length - 1]);
    }

    /**
     * HD95 as MedPy has it: the 95th percentile of the distances of both directions together,
     * interpolated linearly between ranks.
     *
     * @return mm
     */
    public double hausdorff95PooledMm() {
        double[] pooled = pooled();
        return atRank(pooled, 0.95 * (pooled.length - 1));
    }

    /**
     * HD95 as MONAI has it: the larger of the 95th percentiles of the two directions, interpolated
     * linearly between ranks. Ranks are computed in single precision, as MONAI does: that is worth
     * up to 1e-5 mm.
     *
     * @return mm
     */
    public double hausdorff95MaximumMm() {
        return Math.max(
                atRank(fromReference, 0.95f * (fromReference.length - 1)),
                atRank(fromPrediction, 0.95f * (fromPrediction.length - 1)));
    }

    /**
     * Average symmetric surface distance (ASSD): the mean of all distances of both directions.
     *
     * @return mm
     */
    public double averageMm() {
        return mean(pooled());
    }

    /**
     * How far the prediction's surface is from the reference on average; the other direction is not
     * looked at.
     *
     * @return mm
     */
    public double averageFromPredictionMm() {
        return mean(fromPrediction);
    }

    /**
     * Normalized surface distance, or surface Dice: the part of both surfaces that lies within a
     * tolerance of the other one, each surface voxel counting the same.
     *
     * @param toleranceMm the tolerance
     * @return 0 to 1
     */
    public double normalizedSurfaceDice(double toleranceMm) {
        double within =
                countWithin(fromReference, toleranceMm) + countWithin(fromPrediction, toleranceMm);
        return within / (fromReference.length + fromPrediction.length);
    }

    private double[] pooled() {
        double[] all = Arrays.copyOf(fromReference, fromReference.length + fromPrediction.length);
        System.arraycopy(fromPrediction, 0, all, fromReference.length, fromPrediction.length);
        Arrays.parallelSort(all);
        return all;
    }

    private static double countWithin(double[] sorted, double tolerance) {
        int n = 0;
        while (n < sorted.length && sorted[n] <= tolerance) {
            n++;
        }
        return n;
    }

    private static double atRank(double[] sorted, double rank) {
        int low = (int) rank;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (rank - low) * (sorted[high] - sorted[low]);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
