package org.urwkv.volume.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.label.Box;
import org.urwkv.volume.label.Mask;

/** Measures the agreement of predictions with their references, label by label. */
public final class Scoring {
    private final ScoringOptions options;

    /**
     * @param options what to measure
     */
    public Scoring(ScoringOptions options) {
        this.options = options;
    }

    /**
     * Measures one case.
     *
     * @param caseName its name, for the scores
     * @param reference the truth
     * @param prediction what is compared with it
     * @return a score for each label, in rising order
     * @throws org.urwkv.volume.VolumeException naming what differs, if the grids differ
     */
    public List<Score> score(String caseName, LabelVolume reference, LabelVolume prediction) {
        SortedMap<Integer, OverlapCounts> counts = Overlap.counts(reference, prediction);
        SortedSet<Integer> labels =
                new TreeSet<>(options.labels().isEmpty() ? counts.keySet() : options.labels());
        SortedMap<Integer, Box> boxes = Box.around(reference);
        SortedMap<Integer, Box> others = Box.around(prediction);
        return labels.parallelStream()
                .map(
                        label -> {
                            Box box = union(boxes.get(label), others.get(label));
                            Mask a = box == null ? null : box.mask(reference, label);
                            Mask b = box == null ? null : box.mask(prediction, label);
                            OverlapCounts none = new OverlapCounts(label, 0, 0, 0);
                            return score(
                                    caseName,
                                    new Comparison(
                                            counts.getOrDefault(label, none),
                                            reference.geometry(),
                                            options,
                                            a,
                                            b));
                        })
                .toList();
    }

    private static Box union(Box a, Box b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.union(b);
    }

    private Score score(String caseName, Comparison comparison) {
        Map<Metric, OptionalDouble> values = new EnumMap<>(Metric.class);
        boolean lesionWise = false;
        for (Metric metric : options.metrics()) {
            values.put(metric, metric.of(comparison, options.emptyMasks()));
            lesionWise |= metric.isLesionWise();
        }
        return new Score(
                caseName,
                comparison.counts().label(),
                comparison.counts(),
                lesionWise ? comparison.lesions() : LesionCounts.NONE,
                values);
    }
}
