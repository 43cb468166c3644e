package org.urwkv.volume.metric;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        int nz = reference.geometry().nz();
        int parts = Math.min(nz, Runtime.getRuntime().availableProcessors());
        Sums sums = new Sums(reference, prediction);
        IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        part -> {
                            Sums own = new Sums(reference, prediction);
                            own.count(
                                    (int) ((long) nz * part / parts),
                                    (int) ((long) nz * (part + 1) / parts));
                            return own;
                        })
                .forEachOrdered(sums::add);
        return sums.counts();
    }

    /** Voxels of each label in some slices. */
    private static final class Sums {
        private final LabelVolume reference;
        private final LabelVolume prediction;
        private final long[] inReference;
        private final long[] inPrediction;
        private final long[] inBoth;

        Sums(LabelVolume reference, LabelVolume prediction) {
            this.reference = reference;
            this.prediction = prediction;
            int range = Math.max(reference.labelRange(), prediction.labelRange());
            inReference = new long[range];
            inPrediction = new long[range];
            inBoth = new long[range];
        }

        /** Counts in the slices from {@code from} to before {@code to}, the background aside. */
        void count(int from, int to) {
            int nx = reference.geometry().nx();
            int ny = reference.geometry().ny();
            for (int row = nx * ny * from; row < nx * ny * to; row += nx) {
                if (reference.isBackground(row, nx) && prediction.isBackground(row, nx)) {
                    continue;
                }
                for (int i = row; i < row + nx; i++) {
                    int a = reference.labelAt(i);
                    int b = prediction.labelAt(i);
                    inReference[a]++;
                    inPrediction[b]++;
                    if (a == b) {
                        inBoth[a]++;
                    }
                }
            }
        }

        void add(Sums other) {
            for (int label = 0; label < inBoth.length; label++) {
                inReference[label] += other.inReference[label];
                inPrediction[label] += other.inPrediction[label];
                inBoth[label] += other.inBoth[label];
            }
        }

        SortedMap<Integer, OverlapCounts> counts() {
            TreeMap<Integer, OverlapCounts> counts = new TreeMap<>();
            for (int label = 1; label < inBoth.length; label++) {
                if (inReference[label] + inPrediction[label] > 0) {
                    counts.put(
                            label,
                            new OverlapCounts(
                                    label, inReference[label], inPrediction[label], inBoth[label]));
                }
            }
            return counts;
        }
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
