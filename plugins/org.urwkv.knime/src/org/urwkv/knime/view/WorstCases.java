package org.urwkv.knime.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table of the cases that came out worst, which are those to look at first. */
final class WorstCases {

    private static final int MOST = 5;

    private WorstCases() {}

    private record Row(String name, double mean, DiceChart.Point worst) {}

    /** The cases with the lowest mean Dice over their labels, the worst first. */
    static String html(List<DiceChart.Point> points) {
        Map<String, List<DiceChart.Point>> cases = new LinkedHashMap<>();
        for (DiceChart.Point point : points) {
            cases.computeIfAbsent(point.name(), name -> new ArrayList<>()).add(point);
        }
        StringBuilder rows = new StringBuilder();
        cases.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Row::mean))
                .limit(MOST)
                .forEach(row -> rows.append(html(row)));
        return "<h2>Worst cases</h2>\n<table>\n<tr><th>Case</th><th>Mean Dice</th>"
                + "<th>Worst label</th><th>Its Dice</th></tr>\n"
                + rows
                + "</table>\n";
    }

    private static Row row(String name, List<DiceChart.Point> points) {
        return new Row(
                name,
                points.stream().mapToDouble(DiceChart.Point::dice).average().orElseThrow(),
                points.stream()
                        .min(Comparator.comparingDouble(DiceChart.Point::dice))
                        .orElseThrow());
    }

    private static String html(Row row) {
        return String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td class=\"number\">%.3f</td><td>%d</td>"
                        + "<td class=\"number\">%.3f</td></tr>\n",
                Html.escape(row.name()),
                row.mean(),
                row.worst().label(),
                row.worst().dice());
    }
}
