package org.urwkv.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.urwkv.host.workflow.Bounds;
import org.urwkv.host.workflow.Connection;

/**
 * Draws a workflow as SVG: a box for each node at its place, coloured by its state, and the
 * connections. Colours come from the style sheet of the page around it.
 */
final class WorkflowPicture {
    private static final int BOX = 44;
    private static final int MARGIN = 70;
    private static final int LINE = 15;
    private static final int LINE_CHARACTERS = 22;

    /**
     * A node in the picture.
     *
     * @param id number of the node
     * @param name the node's name, above the box
     * @param label text below the box, may be empty
     * @param bounds place of the box
     * @param state class of the state's colour
     * @param inputs number of input ports without the one for flow variables
     * @param outputs number of output ports without the one for flow variables
     */
    record Node(
            int id,
            String name,
            String label,
            Bounds bounds,
            String state,
            int inputs,
            int outputs) {}

    private final Map<Integer, Node> nodes;
    private final List<Connection> connections;
    private final StringBuilder out = new StringBuilder();

    private WorkflowPicture(List<Node> nodes, List<Connection> connections) {
        this.nodes =
                nodes.stream()
                        .collect(
                                Collectors.toMap(
                                        Node::id,
                                        node -> node,
                                        (a, b) -> a,
                                        java.util.TreeMap::new));
        this.connections = connections;
    }

    /**
     * Draws the picture.
     *
     * @param nodes the nodes
     * @param connections the connections among them
     * @return an SVG element
     */
    static String draw(List<Node> nodes, List<Connection> connections) {
        return nodes.isEmpty() ? "" : new WorkflowPicture(nodes, connections).draw();
    }

    private String draw() {
        int left = nodes.values().stream().mapToInt(n -> n.bounds().x()).min().orElse(0) - MARGIN;
        int top = nodes.values().stream().mapToInt(n -> n.bounds().y()).min().orElse(0) - MARGIN;
        int right =
                nodes.values().stream().mapToInt(n -> n.bounds().x()).max().orElse(0)
                        + BOX
                        + MARGIN;
        int bottom =
                nodes.values().stream().mapToInt(n -> n.bounds().y()).max().orElse(0)
                        + BOX
                        + MARGIN;
        add(
                "<svg class=\"workflow\" role=\"img\" aria-label=\"The workflow\" viewBox=\"%d %d"
                        + " %d %d\" style=\"max-width:%dpx\">",
                left, top, right - left, bottom - top, right - left);
        connections.forEach(this::connection);
        nodes.values().forEach(this::node);
        return out.append("</svg>").toString();
    }

    private void connection(Connection c) {
        Node source = nodes.get(c.source());
        Node target = nodes.get(c.target());
        if (source == null || target == null) {
            return;
        }
        double x1 = source.bounds().x() + BOX + 4.0;
        double y1 = source.bounds().y() + height(c.sourcePort(), source.outputs());
        double x2 = target.bounds().x() - 4.0;
        double y2 = target.bounds().y() + height(c.targetPort(), target.inputs());
        double bend = Math.max(24, Math.abs(x2 - x1) / 2);
        add(
                "<path class=\"%s\" d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\"/>",
                c.sourcePort() == 0 ? "wire variable" : "wire",
                x1,
                y1,
                x1 + bend,
                y1,
                x2 - bend,
                y2,
                x2,
                y2);
    }

    private void node(Node node) {
        double x = node.bounds().x();
        double y = node.bounds().y();
        add("<a href=\"#node-%d\">", node.id());
        List<String> title = lines(node.name());
        for (int i = 0; i < title.size(); i++) {
            text(
                    "name",
                    x + BOX / 2.0,
                    y - 8 - (double) LINE * (title.size() - 1 - i),
                    title.get(i));
        }
        add(
                "<rect class=\"node %s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\""
                        + " rx=\"8\"/>",
                node.state(), x, y, BOX, BOX);
        text("id", x + BOX / 2.0, y + BOX / 2.0 + 5, String.valueOf(node.id()));
        for (int i = 1; i <= node.inputs(); i++) {
            port(x - 4, y + height(i, node.inputs()));
        }
        for (int i = 1; i <= node.outputs(); i++) {
            port(x + BOX + 4, y + height(i, node.outputs()));
        }
        List<String> label = lines(node.label());
        for (int i = 0; i < label.size(); i++) {
            text("label", x + BOX / 2.0, y + BOX + 18 + (double) LINE * i, label.get(i));
        }
        out.append("</a>");
    }

    private void port(double x, double y) {
        add("<circle class=\"port\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y);
    }

    private void text(String style, double x, double y, String text) {
        add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Html.escape(text));
    }

    private static double height(int port, int ports) {
        return port == 0 ? 0 : BOX * (double) port / (ports + 1);
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    /** Breaks a text into at most three lines at spaces. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() > 0 && line.length() + word.length() >= LINE_CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines.size() <= 3
                ? lines
                : List.of(lines.get(0), lines.get(1), lines.get(2) + " ...");
    }
}
