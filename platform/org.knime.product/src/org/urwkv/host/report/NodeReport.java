package org.urwkv.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.BufferedDataTable;
import org.urwkv.host.run.HostNode;

/** What a report shows of one node. Addresses are relative to the report's page. */
final class NodeReport {
    /**
     * An output.
     *
     * @param port its number, from 1
     * @param table the table, or null if it is none
     * @param summary what the output says of itself
     * @param files what was written of it
     */
    record Output(int port, BufferedDataTable table, String summary, List<String> files) {}

    private final HostNode node;
    private final List<Output> outputs = new ArrayList<>();
    private String view;

    NodeReport(HostNode node) {
        this.node = node;
    }

    HostNode node() {
        return node;
    }

    void add(Output output) {
        outputs.add(output);
    }

    List<Output> outputs() {
        return List.copyOf(outputs);
    }

    void setView(String file) {
        view = file;
    }

    Optional<String> view() {
        return Optional.ofNullable(view);
    }
}
