package org.urwkv.host.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.urwkv.host.run.HostNode;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.workflow.NodeState;

/** Small tables as text in columns: what a workflow has found out, for the end of the console. */
public final class TableText {
    private static final int MOST_ROWS = 12;
    private static final int MOST_WIDTH = 100;

    private TableText() {}

    /**
     * Writes the small tables of the nodes at the end of a workflow.
     *
     * @param workflow the workflow after its run
     * @return lines, none if there is nothing small
     */
    public static List<String> results(Workflow workflow) {
        List<String> lines = new ArrayList<>();
        for (HostNode node : workflow.nodes()) {
            boolean last = workflow.connections().stream().noneMatch(c -> c.source() == node.id());
            for (int port = 1; last && port <= node.instance().outPorts(); port++) {
                PortObject object = node.state() == NodeState.EXECUTED ? node.object(port) : null;
                if (object instanceof BufferedDataTable table) {
                    String title = node.title() + ", output " + port + ":";
                    write(table)
                            .ifPresent(
                                    text -> {
                                        lines.add(title);
                                        lines.addAll(text);
                                    });
                }
            }
        }
        return lines;
    }

    /** Writes a table if it is short enough, as many of its columns as fit; numbers stand right. */
    static Optional<List<String>> write(BufferedDataTable table) {
        return write(table, MOST_WIDTH);
    }

    /** The same for lines of another length. */
    static Optional<List<String>> write(BufferedDataTable table, int mostWidth) {
        if (table.size() == 0 || table.size() > MOST_ROWS) {
            return Optional.empty();
        }
        DataTableSpec spec = table.getDataTableSpec();
        List<String> lines = new ArrayList<>(Collections.nCopies((int) table.size() + 1, ""));
        for (int column = 0; column < spec.getNumColumns(); column++) {
            boolean number = spec.getColumnSpec(column).getType().isCompatible(DoubleValue.class);
            List<String> wider = new ArrayList<>(lines);
            append(texts(table, column), number, wider);
            if (wider.get(0).length() > mostWidth) {
                lines.set(0, lines.get(0) + "  ...");
                break;
            }
            lines = wider;
        }
        return Optional.of(lines.stream().map(String::stripTrailing).toList());
    }

    private static List<String> texts(BufferedDataTable table, int column) {
        List<String> texts = new ArrayList<>();
        texts.add(table.getDataTableSpec().getColumnSpec(column).getName());
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                String text = Cells.shortText(row.getCell(column));
                texts.add(text == null ? "?" : text.replaceAll("\\R", " "));
            }
        }
        return texts;
    }

    private static void append(List<String> texts, boolean number, List<String> lines) {
        int width = texts.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < texts.size(); i++) {
            String space = " ".repeat(width - texts.get(i).length());
            lines.set(
                    i,
                    lines.get(i) + "  " + (number ? space + texts.get(i) : texts.get(i) + space));
        }
    }
}
