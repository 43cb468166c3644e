package org.urwkv.host.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.urwkv.host.run.HostNode;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.workflow.NodeState;

/**
 * Writes what a run made into a folder: for each executed node a folder {@code <name> (#<id>)} with
 * {@code table_<port>.csv} for each output table, {@code port_<n>/} with the stored files of an
 * output that has some, {@code view.html} for its view; and {@code report.html} over all of it.
 * Ports count from 1.
 */
public final class Report {
    private final Workflow workflow;
    private final Path folder;
    private final BiConsumer<String, Throwable> trouble;

    /**
     * Makes a report.
     *
     * @param workflow the workflow after its run
     * @param folder the folder for the files, made if there is none
     * @param trouble hears what part of the report could not be written, and why
     */
    public Report(Workflow workflow, Path folder, BiConsumer<String, Throwable> trouble) {
        this.workflow = workflow;
        this.folder = folder;
        this.trouble = trouble;
    }

    /**
     * Writes everything.
     *
     * @param header what the page says about the run as a whole
     * @return the page
     * @throws IOException if the page itself cannot be written
     */
    public Path write(ReportHeader header) throws IOException {
        Files.createDirectories(folder);
        List<NodeReport> nodes = new ArrayList<>();
        for (HostNode node : workflow.nodes()) {
            nodes.add(node(node));
        }
        Path page = folder.resolve("report.html");
        Files.writeString(
                page, new ReportPage(workflow, header, nodes).html(), StandardCharsets.UTF_8);
        return page;
    }

    private NodeReport node(HostNode node) {
        NodeReport report = new NodeReport(node);
        if (node.state() != NodeState.EXECUTED) {
            return report;
        }
        Path target = folder.resolve(FolderNames.of(node.name(), node.id()));
        for (int port = 1; port <= node.instance().outPorts(); port++) {
            try {
                output(report, node.object(port), port, target);
            } catch (IOException | RuntimeException e) {
                trouble.accept(node.title() + ", output " + port, e);
            }
        }
        try {
            ViewFiles.write(node.instance(), target)
                    .ifPresent(file -> report.setView(relative(file)));
        } catch (IOException | RuntimeException e) {
            trouble.accept(node.title() + ", view", e);
        }
        return report;
    }

    private void output(NodeReport report, PortObject object, int port, Path target)
            throws IOException {
        if (object instanceof BufferedDataTable table) {
            Files.createDirectories(target);
            Path file = target.resolve("table_" + port + ".csv");
            TableFile.write(table, file);
            report.add(new NodeReport.Output(port, table, "", List.of(relative(file))));
        } else if (object != null) {
            List<Path> files =
                    object instanceof FileStorePortObject stored
                            ? StoreFiles.write(stored, target.resolve("port_" + port))
                            : List.of();
            String summary = String.valueOf(object.getSummary());
            report.add(
                    new NodeReport.Output(
                            port, null, summary, files.stream().map(this::relative).toList()));
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
