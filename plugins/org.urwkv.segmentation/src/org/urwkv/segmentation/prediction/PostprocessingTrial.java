package org.urwkv.segmentation.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Cleaning;
import org.urwkv.volume.label.Connectivity;

/**
 * Finds out on validation cases whether predictions are better when only the largest connected part
 * stays, as nnU-Net does (Isensee et al., 2021): first of all labels together, kept if the mean
 * Dice over cases and labels rises and that of no label falls; then of each label, kept if its mean
 * Dice rises. A label that neither prediction nor truth has counts as Dice 1, so that removing one
 * that is not there is worth something.
 */
public final class PostprocessingTrial {

    private final int labels;
    private final int ignored;
    private final Means plain;
    private final Means each;
    private final Means foreground;
    private final Means foregroundAndEach;

    /**
     * @param labels number of labels, which are 1, 2, ... in the cases
     * @param ignored value in the truth where nothing counts
     */
    public PostprocessingTrial(int labels, int ignored) {
        this.labels = labels;
        this.ignored = ignored;
        plain = new Means();
        each = new Means();
        foreground = new Means();
        foregroundAndEach = new Means();
    }

    /**
     * Adds a case.
     *
     * @param predicted predicted labels
     * @param truth the true label of each voxel as an unsigned byte, x fastest
     */
    public void add(LabelVolume predicted, byte[] truth) {
        LabelVolume largest = Cleaning.keepLargestForeground(predicted, Connectivity.CORNERS);
        plain.add(predicted, truth);
        each.add(Cleaning.keepLargest(predicted, Connectivity.CORNERS), truth);
        foreground.add(largest, truth);
        foregroundAndEach.add(Cleaning.keepLargest(largest, Connectivity.CORNERS), truth);
    }

    /**
     * @param values value of each label, ascending
     * @return what is better for the cases that were added, at least one
     */
    public LearnedPostprocessing result(List<Integer> values) {
        boolean together = foreground.mean() > plain.mean();
        for (int label = 1; label <= labels; label++) {
            together &= foreground.of(label) >= plain.of(label);
        }
        Means base = together ? foreground : plain;
        Means own = together ? foregroundAndEach : each;
        SortedSet<Integer> alone = new TreeSet<>();
        double after = 0;
        for (int label = 1; label <= labels; label++) {
            boolean better = own.of(label) > base.of(label);
            if (better) {
                alone.add(values.get(label - 1));
            }
            after += (better ? own : base).of(label) / labels;
        }
        return new LearnedPostprocessing(together, alone, plain.mean(), after);
    }

    /** Dice of each label, and its mean over cases. */
    private final class Means {

        private final List<double[]> cases = new ArrayList<>();

        void add(LabelVolume found, byte[] truth) {
            long[] both = new long[labels + 1];
            long[] either = new long[labels + 1];
            for (int i = 0; i < truth.length; i++) {
                int a = found.labelAt(i);
                int b = truth[i] & 0xff;
                if (b != ignored) {
                    either[a]++;
                    either[b]++;
                    both[a] += a == b ? 1 : 0;
                }
            }
            double[] dice = new double[labels + 1];
            for (int label = 1; label <= labels; label++) {
                dice[label] = either[label] == 0 ? 1 : 2.0 * both[label] / either[label];
            }
            cases.add(dice);
        }

        double of(int label) {
            return cases.stream().mapToDouble(dice -> dice[label]).average().orElseThrow();
        }

        double mean() {
            double sum = 0;
            for (int label = 1; label <= labels; label++) {
                sum += of(label) / labels;
            }
            return sum;
        }
    }
}
