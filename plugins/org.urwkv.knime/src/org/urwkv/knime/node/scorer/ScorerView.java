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

/**
 * What the view of a Scorer shows and the workflow saves.
 *
 * @param mean mean Dice; NaN before the node has run
 * @param points all defined values
 */
record ScorerView(double mean, List<DiceChart.Point> points) {

    /** Before the node has run. */
    static final ScorerView EMPTY = new ScorerView(Double.NaN, List.of());

    void write(Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeDouble(mean);
            out.writeInt(points.size());
            for (DiceChart.Point point : points) {
                out.writeInt(point.label());
                out.writeUTF(point.name());
                out.writeDouble(point.dice());
            }
        }
    }

    static ScorerView read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            double mean = in.readDouble();
            int count = in.readInt();
            List<DiceChart.Point> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                points.add(new DiceChart.Point(in.readInt(), in.readUTF(), in.readDouble()));
            }
            return new ScorerView(mean, points);
        }
    }
}
