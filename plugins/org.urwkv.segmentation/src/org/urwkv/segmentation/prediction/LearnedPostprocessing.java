package org.urwkv.segmentation.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Cleaning;
import org.urwkv.volume.label.Connectivity;

/**
 * Of what only the largest connected part stays, as {@link PostprocessingTrial} found it to be
 * right for the validation cases of a training.
 *
 * @param foreground whether only the largest part of all labels together stays; this is done first
 * @param labels the labels of which only the largest part stays
 * @param diceBefore mean Dice over the labels on the validation cases without it
 * @param diceAfter the same with it
 */
public record LearnedPostprocessing(
        boolean foreground, SortedSet<Integer> labels, double diceBefore, double diceAfter) {

    /** Copies the set. */
    public LearnedPostprocessing {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
    }

    /**
     * @param several what several models have learned, at least one
     * @return what all of them have learned; Dice as of the first
     */
    public static LearnedPostprocessing common(List<LearnedPostprocessing> several) {
        LearnedPostprocessing first = several.get(0);
        SortedSet<Integer> labels = new TreeSet<>(first.labels);
        several.forEach(one -> labels.retainAll(one.labels));
        boolean foreground = several.stream().allMatch(LearnedPostprocessing::foreground);
        return new LearnedPostprocessing(foreground, labels, first.diceBefore, first.diceAfter);
    }

    /**
     * @param predicted predicted labels
     * @return cleaned labels; the same if nothing is to be done
     */
    public LabelVolume apply(LabelVolume predicted) {
        LabelVolume result = predicted;
        if (foreground) {
            result = Cleaning.keepLargestForeground(result, Connectivity.CORNERS);
        }
        return labels.isEmpty()
                ? result
                : Cleaning.keepLargest(result, labels::contains, Connectivity.CORNERS);
    }

    /** In words, for a log or a view. */
    @Override
    public String toString() {
        List<String> kept = new ArrayList<>();
        if (foreground) {
            kept.add("all labels together");
        }
        labels.forEach(label -> kept.add("label " + label));
        return kept.isEmpty()
                ? "none, the largest part alone is never better"
                : String.format(
                        Locale.ROOT,
                        "largest part of %s (validation Dice %.4f instead of %.4f)",
                        String.join(", ", kept),
                        diceAfter,
                        diceBefore);
    }
}
