package org.urwkv.knime.node.scorer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.knime.view.DiceChart;

/** Keeps what the view of a Scorer shows with the workflow. */
final class ScorerView {

    private ScorerView() {}

    static void write(DiceChart.Scores scores, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeDouble(scores.mean());
            out.writeInt(scores.points().size());
            for (DiceChart.Point point : scores.points()) {
                out.writeInt(point.label());
                out.writeUTF(point.name());
                out.writeDouble(point.dice());
            }
            out.writeDouble(scores.low());
            out.writeDouble(scores.high());
            out.writeInt(scores.intervals().size());
            for (DiceChart.Interval interval : scores.intervals()) {
                out.writeInt(interval.label());
                out.writeDouble(interval.low());
                out.writeDouble(interval.high());
            }
        }
    }

    /** Reads what was written; files of workflows that were saved before lack the intervals. */
    static DiceChart.Scores read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            double mean = in.readDouble();
            List<DiceChart.Point> points = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                points.add(new DiceChart.Point(in.readInt(), in.readUTF(), in.readDouble()));
            }
            if (in.available() == 0) {
                return new DiceChart.Scores(mean, Double.NaN, Double.NaN, points, List.of());
            }
            double low = in.readDouble();
            double high = in.readDouble();
            List<DiceChart.Interval> intervals = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                intervals.add(
                        new DiceChart.Interval(in.readInt(), in.readDouble(), in.readDouble()));
            }
            return new DiceChart.Scores(mean, low, high, points, intervals);
        }
    }
}
