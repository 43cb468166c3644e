package org.urwkv.volume.metric;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.VolumeException;

/** Counts how far two segmentations of the same grid overlap. */
public final class Overlap {
    private Overlap() {}

    /**
     * The Dice coefficient of one label.
     *
     * @param reference the truth
     * @param prediction what is compared with it
     * @param label the label
     * @return 0 to 1; missing if the label is in neither volume
     * @throws VolumeException if the grids differ
     */
    public static OptionalDouble dice(LabelVolume reference, LabelVolume prediction, int label) {
        return counts(reference, prediction)
                .getOrDefault(label, new OverlapCounts(label, 0, 0, 0))
                .dice();
    }

    /**
     * Counts all labels in one pass.
     *
     * @param reference the truth
     * @param prediction what is compared with it
     * @return for each label but 0 that is in either volume its counts, in rising order
     * @throws VolumeException naming what differs, if the grids lie further apart than {@link
     *     Geometry#DEFAULT_TOLERANCE_MM}
     */
    public static SortedMap<Integer, OverlapCounts> counts(
            LabelVolume reference, LabelVolume prediction) {
        requireSameGrid(reference, prediction);
        int range = Math.max(reference.labelRange(), prediction.labelRange());
        long[] inReference = new long[range];
        long[] inPrediction = new long[range];
        long[] inBoth = new long[range];
        int voxels = Math.toIntExact(reference.geometry().voxels());
        for (int i = 0; i < voxels; i++) {
            int a = reference.labelAt(i);
            int b = prediction.labelAt(i);
            inReference[a]++;
            inPrediction[b]++;
            if (a == b) {
                inBoth[a]++;
            }
        }
        TreeMap<Integer, OverlapCounts> counts = new TreeMap<>();
        for (int label = 1; label < range; label++) {
            if (inReference[label] + inPrediction[label] > 0) {
                counts.put(
                        label,
                        new OverlapCounts(
                                label, inReference[label], inPrediction[label], inBoth[label]));
            }
        }
        return counts;
    }

    static void requireSameGrid(LabelVolume reference, LabelVolume prediction) {
        prediction
                .geometry()
                .differenceFrom(reference.geometry(), Geometry.DEFAULT_TOLERANCE_MM)
                .ifPresent(
                        difference -> {
                            throw new VolumeException(
                                    "The prediction does not lie on the grid of its reference. "
                                            + difference
                                            + " Resample one onto the other first.");
                        });
    }
}
