package org.urwkv.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.run.HostNode;
import org.urwkv.host.run.TimeLeft;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.workflow.NodeState;

/**
 * The page over a run: how it went, a picture of the workflow, and a card for each node. Needs no
 * network.
 */
final class ReportPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Workflow workflow;
    private final ReportHeader header;
    private final List<NodeReport> nodes;
    private final StringBuilder out = new StringBuilder();

    ReportPage(Workflow workflow, ReportHeader header, List<NodeReport> nodes) {
        this.workflow = workflow;
        this.header = header;
        this.nodes = nodes;
    }

    /** Writes the page. */
    String html() {
        String name = Html.escape(workflow.file().name());
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(name)
                .append("</title><style>");
        out.append(style())
                .append("</style></head><body><main><h1>")
                .append(name.replace('_', ' '))
                .append("</h1>");
        out.append("<p class=\"soft\">").append(TIME.format(header.started())).append(", ");
        out.append(TimeLeft.text(header.seconds()))
                .append(". ")
                .append(Html.escape(header.summary()))
                .append("</p>");
        out.append("<div class=\"card\">").append(picture()).append("</div>");
        variables("Workflow variables", workflow.variables());
        nodes.forEach(this::node);
        return out.append("</main></body></html>\n").toString();
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("report.css is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String picture() {
        List<WorkflowPicture.Node> drawn =
                nodes.stream().map(NodeReport::node).map(ReportPage::drawn).toList();
        return WorkflowPicture.draw(drawn, workflow.connections());
    }

    private static WorkflowPicture.Node drawn(HostNode node) {
        return new WorkflowPicture.Node(
                node.id(),
                node.name(),
                node.entry().label(),
                node.entry().bounds(),
                style(node.state()),
                node.instance().inPorts(),
                node.instance().outPorts());
    }

    private static String style(NodeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void node(NodeReport report) {
        HostNode node = report.node();
        String style = style(node.state());
        out.append("<section class=\"card\" id=\"node-")
                .append(node.id())
                .append("\"><div class=\"head\"><h2>");
        out.append(Html.escape(node.name()))
                .append(" <span class=\"soft\">#")
                .append(node.id())
                .append("</span></h2>");
        out.append("<span class=\"badge ")
                .append(style)
                .append("\">")
                .append(style)
                .append("</span><span class=\"soft\">");
        out.append(Double.isNaN(node.seconds()) ? "" : TimeLeft.text(node.seconds()))
                .append("</span>");
        out.append("<span class=\"soft\">")
                .append(Html.escape(node.entry().label()))
                .append("</span></div>");
        node.error().ifPresent(text -> note("note error", text));
        node.warning().ifPresent(text -> note("note", text));
        report.outputs().forEach(this::output);
        report.view().ifPresent(this::view);
        variables("Flow variables", node.pushed());
        out.append("</section>");
    }

    private void note(String style, String text) {
        out.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(Html.escape(text))
                .append("</p>");
    }

    private void output(NodeReport.Output output) {
        out.append("<h3>Output ").append(output.port());
        for (String file : output.files()) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            out.append(" <a class=\"soft\" href=\"").append(Html.address(file)).append("\">");
            out.append(Html.escape(name)).append("</a>");
        }
        out.append("</h3>");
        if (output.table() != null) {
            out.append(TableHtml.write(output.table()));
        } else {
            out.append("<p>").append(Html.escape(output.summary())).append("</p>");
        }
    }

    private void view(String file) {
        String address = Html.address(file);
        out.append("<h3>View <a class=\"soft\" href=\"").append(address).append("\">open</a></h3>");
        out.append("<iframe loading=\"lazy\" title=\"View\" src=\"")
                .append(address)
                .append("\"></iframe>");
    }

    private void variables(String title, List<FlowVariable> variables) {
        if (variables.isEmpty()) {
            return;
        }
        out.append("<details><summary>").append(title).append(" (").append(variables.size());
        out.append(")</summary><div class=\"scroll\"><table>");
        for (FlowVariable variable : variables) {
            out.append("<tr><td>").append(Html.escape(variable.getName())).append("</td><td>");
            out.append(Html.escape(String.valueOf(variable.getValueAsString())))
                    .append("</td></tr>");
        }
        out.append("</table></div></details>");
    }
}
