package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.urwkv.knime.view.DiceChart;

/** Dice values of cases, gathered case by case; labels are those that appear in any case. */
final class DiceScores {

    private record Case(String name, SortedMap<Integer, Double> dice) {}

    /**
     * One line of the result.
     *
     * @param name name of the case
     * @param label id of the label
     * @param dice empty where neither volume has the label
     */
    record Line(String name, int label, OptionalDouble dice) {}

    private final List<Case> cases = new ArrayList<>();
    private final SortedSet<Integer> labels = new TreeSet<>();

    /** Adds a case with the values of the labels that its volumes have. */
    void add(String name, SortedMap<Integer, Double> dice) {
        cases.add(new Case(name, dice));
        labels.addAll(dice.keySet());
    }

    /** Case by case, label by label. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Case scored : cases) {
            for (int label : labels) {
                Double dice = scored.dice().get(label);
                lines.add(
                        new Line(
                                scored.name(),
                                label,
                                dice == null ? OptionalDouble.empty() : OptionalDouble.of(dice)));
            }
        }
        return lines;
    }

    /** Mean of each label over the cases that have it. */
    SortedMap<Integer, Double> means() {
        SortedMap<Integer, Double> means = new TreeMap<>();
        for (int label : labels) {
            means.put(
                    label,
                    cases.stream()
                            .filter(scored -> scored.dice().containsKey(label))
                            .mapToDouble(scored -> scored.dice().get(label))
                            .average()
                            .orElseThrow());
        }
        return means;
    }

    /** Mean of the labels' means; NaN without any label. */
    double mean() {
        return means().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** The defined values, for the chart. */
    List<DiceChart.Point> points() {
        return lines().stream()
                .filter(line -> line.dice().isPresent())
                .map(
                        line ->
                                new DiceChart.Point(
                                        line.label(), line.name(), line.dice().getAsDouble()))
                .toList();
    }
}
