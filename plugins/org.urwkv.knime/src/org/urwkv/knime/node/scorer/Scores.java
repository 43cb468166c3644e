package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.urwkv.knime.view.DiceChart;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.metric.Metric;
import org.urwkv.volume.metric.Score;
import org.urwkv.volume.metric.Scoring;
import org.urwkv.volume.metric.Summaries;
import org.urwkv.volume.metric.Summary;

/** The scores of all cases, gathered case by case. */
final class Scores {

    /** Of the bootstrap; the same scores give the same intervals. */
    private static final long SEED = 1;

    /** How many of the worst cases are named. */
    private static final int WORST = 3;

    /**
     * The scores of one case.
     *
     * @param name its name, which others may have as well
     * @param scores one a label
     */
    record Case(String name, List<Score> scores) {}

    private final SortedSet<Integer> labels;
    private final Scoring scoring;
    private final List<Case> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private List<Summary> summaries;

    /**
     * @param labels the labels that any case has
     */
    Scores(ScoredMetrics metrics, SortedSet<Integer> labels) {
        this.labels = new TreeSet<>(labels);
        this.scoring = new Scoring(metrics.options(labels));
    }

    /**
     * Measures a case.
     *
     * @param name its name
     * @param key tells it from others of that name
     */
    void add(String name, String key, LabelVolume truth, LabelVolume prediction) {
        String unique = names.add(name) ? name : name + " (" + key + ")";
        names.add(unique);
        cases.add(
                new Case(
                        name,
                        labels.isEmpty() ? List.of() : scoring.score(unique, truth, prediction)));
        summaries = null;
    }

    List<Case> cases() {
        return cases;
    }

    SortedSet<Integer> labels() {
        return labels;
    }

    /** A label's values over the cases. */
    Summary summary(int label, Metric metric) {
        return find(OptionalInt.of(label), metric);
    }

    /** Values over the cases, of which each counts with its mean over labels. */
    Summary summary(Metric metric) {
        return find(OptionalInt.empty(), metric);
    }

    /** The mean of the labels' means, without labels that have none; empty without any. */
    OptionalDouble meanOfLabels(Metric metric) {
        return labels.stream()
                .map(label -> summary(label, metric).mean())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    /** In how many cases neither volume has the label. */
    int emptyCases(int label) {
        return (int) scores().stream().filter(s -> s.label() == label && s.isEmpty()).count();
    }

    /** In how many cases neither volume has any label. */
    int emptyCases() {
        return (int)
                cases.stream().filter(c -> c.scores().stream().allMatch(Score::isEmpty)).count();
    }

    /** What the view shows. */
    DiceChart.Scores chart() {
        List<DiceChart.Point> points = new ArrayList<>();
        for (Score score : scores()) {
            score.value(Metric.DICE)
                    .ifPresent(
                            dice ->
                                    points.add(
                                            new DiceChart.Point(
                                                    score.label(), score.caseName(), dice)));
        }
        List<DiceChart.Interval> intervals = new ArrayList<>();
        for (int label : labels) {
            Summary summary = summary(label, Metric.DICE);
            summary.low()
                    .ifPresent(
                            low ->
                                    intervals.add(
                                            new DiceChart.Interval(
                                                    label, low, summary.high().orElse(low))));
        }
        Summary all = summary(Metric.DICE);
        return new DiceChart.Scores(
                meanOfLabels(Metric.DICE).orElse(Double.NaN),
                all.low().orElse(Double.NaN),
                all.high().orElse(Double.NaN),
                points,
                intervals);
    }

    private List<Score> scores() {
        return cases.stream().flatMap(scored -> scored.scores().stream()).toList();
    }

    private Summary find(OptionalInt label, Metric metric) {
        if (summaries == null) {
            summaries = new Summaries(SEED, WORST).of(scores());
        }
        return summaries.stream()
                .filter(s -> s.label().equals(label) && s.metric() == metric)
                .findFirst()
                .orElseGet(() -> nothing(label, metric));
    }

    private static Summary nothing(OptionalInt label, Metric metric) {
        OptionalDouble none = OptionalDouble.empty();
        return new Summary(label, metric, 0, 0, none, none, none, none, none, none, List.of());
    }
}
