package org.urwkv.volume.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up scores over cases. The same scores and seed give the same numbers. */
public final class Summaries {
    private final long seed;
    private final int worst;

    /**
     * @param seed of the bootstrap
     * @param worst how many of the worst cases are named
     */
    public Summaries(long seed, int worst) {
        this.seed = seed;
        this.worst = worst;
    }

    /**
     * Sums up all metrics: for each label in rising order, then for all labels together.
     *
     * @param scores scores of all cases, measured with the same options
     * @return a summary for each label and metric; none if there are no scores
     */
    public List<Summary> of(List<Score> scores) {
        SortedMap<Integer, List<Score>> byLabel = new TreeMap<>();
        Set<Metric> metrics = new LinkedHashSet<>();
        for (Score score : scores) {
            byLabel.computeIfAbsent(score.label(), label -> new ArrayList<>()).add(score);
            metrics.addAll(score.values().keySet());
        }
        List<Summary> summaries = new ArrayList<>();
        byLabel.forEach(
                (label, list) -> {
                    for (Metric metric : metrics) {
                        summaries.add(summary(OptionalInt.of(label), metric, list));
                    }
                });
        if (!scores.isEmpty()) {
            for (Metric metric : metrics) {
                summaries.add(summary(OptionalInt.empty(), metric, scores));
            }
        }
        return summaries;
    }

    private Summary summary(OptionalInt label, Metric metric, List<Score> scores) {
        Map<String, OptionalDouble> byCase = meansByCase(metric, scores);
        List<String> names =
                byCase.keySet().stream().filter(name -> byCase.get(name).isPresent()).toList();
        double[] values =
                names.stream().mapToDouble(name -> byCase.get(name).getAsDouble()).toArray();
        OverlapCounts counts = new OverlapCounts(label.orElse(0), 0, 0, 0);
        LesionCounts lesions = LesionCounts.NONE;
        for (Score score : scores) {
            counts = counts.plus(score.counts());
            lesions = lesions.plus(score.lesions());
        }
        Comparator<String> worstFirst =
                Comparator.comparingDouble(name -> -metric.badness(byCase.get(name).getAsDouble()));
        double[] interval = Sample.bootstrap95(values, seed);
        return new Summary(
                label,
                metric,
                values.length,
                byCase.size() - values.length,
                Sample.mean(values),
                Sample.median(values),
                Sample.standardDeviation(values),
                interval.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(interval[0]),
                interval.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(interval[1]),
                metric.pooled(counts, lesions),
                names.stream().sorted(worstFirst).limit(worst).toList());
    }

    /** For each case the mean over its labels, of those that have a value. */
    private static Map<String, OptionalDouble> meansByCase(Metric metric, List<Score> scores) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (Score score : scores) {
            List<Double> list = values.computeIfAbsent(score.caseName(), c -> new ArrayList<>());
            score.value(metric).ifPresent(list::add);
        }
        Map<String, OptionalDouble> means = new LinkedHashMap<>();
        values.forEach(
                (name, list) ->
                        means.put(name, list.stream().mapToDouble(Double::doubleValue).average()));
        return means;
    }
}
