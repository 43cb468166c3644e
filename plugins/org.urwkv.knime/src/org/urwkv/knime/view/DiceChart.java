package org.urwkv.knime.view;

import java.util.List;
import java.util.Locale;

/** A strip chart of Dice values: a row a label, a dot a case, a bar at the mean. */
public final class DiceChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 130;
    private static final int RIGHT = 70;
    private static final int ROW = 46;
    private static final int TOP = 16;

    private DiceChart() {}

    /**
     * One dot.
     *
     * @param label id of the label
     * @param name name of the case
     * @param dice 0 to 1
     */
    public record Point(int label, String name, double dice) {}

    /**
     * The 95 % interval of a label's mean.
     *
     * @param label id of the label
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(int label, double low, double high) {}

    /**
     * What the page shows.
     *
     * @param mean mean over the labels' means; NaN if there is none
     * @param low lower end of the 95 % interval of the mean over cases; NaN if there is none
     * @param high its upper end
     * @param points all defined values
     * @param intervals those of labels with several cases
     */
    public record Scores(
            double mean, double low, double high, List<Point> points, List<Interval> intervals) {

        /** Before anything was scored. */
        public static final Scores NONE =
                new Scores(Double.NaN, Double.NaN, Double.NaN, List.of(), List.of());
    }

    /** The page. */
    public static String html(Scores scores) {
        List<Point> points = scores.points();
        if (points.isEmpty()) {
            return Html.page("Dice", "No case has a label.", "");
        }
        List<Integer> labels = points.stream().map(Point::label).distinct().sorted().toList();
        int height = TOP + ROW * labels.size() + 44;
        Svg svg = new Svg(WIDTH, height, "Dice of each case, a row a label");
        Axis axis = new Axis(0, 1, LEFT, WIDTH - RIGHT);
        double bottom = TOP + (double) ROW * labels.size();
        for (double tick : axis.ticks(5)) {
            svg.line(axis.pixel(tick), TOP, axis.pixel(tick), bottom, Html.FAINT, 1);
            svg.text(axis.pixel(tick), bottom + 18, "middle", Html.GREY, 12, number("%.1f", tick));
        }
        svg.text((axis.from() + axis.to()) / 2, bottom + 38, "middle", Html.GREY, 12, "Dice");
        for (int row = 0; row < labels.size(); row++) {
            int label = labels.get(row);
            List<Point> dots = points.stream().filter(p -> p.label() == label).toList();
            double y = TOP + ROW * (row + 0.5);
            scores.intervals().stream()
                    .filter(i -> i.label() == label)
                    .forEach(i -> drawInterval(svg, axis, y, i));
            drawRow(svg, axis, y, label, dots);
        }
        long cases = points.stream().map(Point::name).distinct().count();
        String interval =
                Double.isNaN(scores.low())
                        ? ""
                        : " 95 % interval of the mean over cases "
                                + number("%.3f", scores.low())
                                + " to "
                                + number("%.3f", scores.high())
                                + ".";
        return Html.page(
                "Dice " + number("%.3f", scores.mean()),
                "Mean over "
                        + labels.size()
                        + " labels of "
                        + cases
                        + " cases; a dot is a case, the bar the mean of its label, the band its 95 %"
                        + " interval."
                        + interval,
                svg + WorstCases.html(points));
    }

    private static void drawInterval(Svg svg, Axis axis, double y, Interval interval) {
        svg.line(axis.pixel(interval.low()), y, axis.pixel(interval.high()), y, Html.BAND, 14);
    }

    private static void drawRow(Svg svg, Axis axis, double y, int label, List<Point> dots) {
        svg.text(LEFT - 14, y + 5, "end", Html.INK, 14, "Label " + label);
        svg.line(axis.from(), y, axis.to(), y, Html.FAINT, 1);
        int index = 0;
        for (Point dot : dots) {
            double shift = ((index++ * 5) % 7 - 3) * 2.4;
            svg.circle(
                    axis.pixel(dot.dice()),
                    y + shift,
                    4,
                    Html.ACCENT,
                    0.55,
                    dot.name() + ": " + number("%.3f", dot.dice()));
        }
        double mean = dots.stream().mapToDouble(Point::dice).average().orElseThrow();
        svg.line(axis.pixel(mean), y - 16, axis.pixel(mean), y + 16, Html.WARM, 3);
        svg.text(axis.to() + 12, y + 5, "start", Html.INK, 14, number("%.3f", mean));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
