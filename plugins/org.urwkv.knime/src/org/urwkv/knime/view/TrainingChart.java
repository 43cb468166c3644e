package org.urwkv.knime.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.urwkv.segmentation.training.EpochRecord;

/** Training loss and validation Dice over the epochs, one above the other. */
public final class TrainingChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 220;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 28;
    private static final int BOTTOM = 36;

    private static final String HOW_TO_STOP =
            """
            <p>A file named <b>stop</b> beside this page ends the training after the current step and keeps
            the model.</p>
            """;

    private TrainingChart() {}

    /**
     * @param log one record an epoch; not trained at all if empty
     * @param bestEpoch the epoch whose weights were kept
     * @param settings plan and choices, shown below the curves
     */
    public static String html(List<EpochRecord> log, int bestEpoch, Map<String, String> settings) {
        if (log.isEmpty()) {
            return Html.page("Training", "No epoch was completed.", "");
        }
        String body =
                panel(log, "Training loss", EpochRecord::trainingLoss, Html.ACCENT, false)
                        + panel(
                                log,
                                "Validation Dice",
                                EpochRecord::validationDice,
                                Html.WARM,
                                true)
                        + table(settings);
        EpochRecord best =
                log.stream().filter(r -> r.epoch() == bestEpoch).findFirst().orElse(null);
        String kept =
                best == null || Double.isNaN(best.validationDice())
                        ? "no case was held out for validation."
                        : String.format(
                                Locale.ROOT,
                                "kept epoch %d with validation Dice %.3f.",
                                bestEpoch,
                                best.validationDice());
        return Html.page("Training", log.size() + " epochs; " + kept, body);
    }

    /**
     * @param log one record an epoch, so far
     * @return a page that browsers load again every few seconds, for the folder of checkpoints
     */
    public static String running(List<EpochRecord> log) {
        EpochRecord best =
                log.stream()
                        .filter(r -> !Double.isNaN(r.validationDice()))
                        .max(Comparator.comparingDouble(EpochRecord::validationDice))
                        .orElse(null);
        return html(log, best == null ? 0 : best.epoch(), Map.of())
                .replace("<head>", "<head>\n<meta http-equiv=\"refresh\" content=\"5\">")
                .replace("</body>", HOW_TO_STOP + "</body>");
    }

    private static String table(Map<String, String> settings) {
        StringBuilder rows = new StringBuilder();
        settings.forEach(
                (name, value) ->
                        rows.append("<tr><td>")
                                .append(Html.escape(name))
                                .append("</td><td>")
                                .append(Html.escape(value))
                                .append("</td></tr>"));
        return rows.isEmpty() ? "" : "<table>" + rows + "</table>";
    }

    private static String panel(
            List<EpochRecord> log,
            String title,
            ToDoubleFunction<EpochRecord> value,
            String colour,
            boolean dice) {
        List<EpochRecord> defined =
                log.stream().filter(r -> Double.isFinite(value.applyAsDouble(r))).toList();
        if (defined.isEmpty()) {
            return "";
        }
        double low = defined.stream().mapToDouble(value).min().orElseThrow();
        double high = defined.stream().mapToDouble(value).max().orElseThrow();
        int last = log.get(log.size() - 1).epoch();
        Axis x = new Axis(0, Math.max(1, last), LEFT, WIDTH - RIGHT);
        Axis y =
                dice
                        ? new Axis(0, 1, HEIGHT - BOTTOM, TOP)
                        : Axis.around(Math.min(0, low), high, HEIGHT - BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title + " over epochs");
        svg.text(LEFT, 16, "start", Html.INK, 14, title);
        for (double tick : y.ticks(4)) {
            svg.line(LEFT, y.pixel(tick), WIDTH - RIGHT, y.pixel(tick), Html.FAINT, 1);
            svg.text(LEFT - 8, y.pixel(tick) + 4, "end", Html.GREY, 12, tickText(tick));
        }
        for (double tick : x.ticks(8)) {
            if (tick == Math.rint(tick)) {
                svg.text(
                        x.pixel(tick),
                        HEIGHT - BOTTOM + 18,
                        "middle",
                        Html.GREY,
                        12,
                        Integer.toString((int) tick));
            }
        }
        double[] points = new double[defined.size() * 2];
        for (int i = 0; i < defined.size(); i++) {
            points[2 * i] = x.pixel(defined.get(i).epoch());
            points[2 * i + 1] = y.pixel(value.applyAsDouble(defined.get(i)));
        }
        svg.polyline(points, colour, 2);
        for (int i = 0; i < defined.size(); i++) {
            EpochRecord record = defined.get(i);
            svg.circle(
                    points[2 * i],
                    points[2 * i + 1],
                    3,
                    colour,
                    1,
                    String.format(
                            Locale.ROOT,
                            "Epoch %d: %.4f",
                            record.epoch(),
                            value.applyAsDouble(record)));
        }
        svg.text((x.from() + x.to()) / 2, HEIGHT - 2, "middle", Html.GREY, 12, "Epoch");
        return svg.toString();
    }

    private static String tickText(double tick) {
        return new BigDecimal(String.format(Locale.ROOT, "%.3f", tick))
                .stripTrailingZeros()
                .toPlainString();
    }
}
