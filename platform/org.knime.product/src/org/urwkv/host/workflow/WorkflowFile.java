package org.urwkv.host.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;

/**
 * A workflow as it lies in its folder.
 *
 * @param folder the workflow's folder
 * @param settings all of {@code workflow.knime}; not changed by anybody
 * @param nodes its native nodes, in the order of the file
 * @param connections connections among those nodes
 * @param variables its workflow variables
 */
public record WorkflowFile(
        Path folder,
        NodeSettings settings,
        List<NodeEntry> nodes,
        List<Connection> connections,
        List<FlowVariable> variables) {
    /** Name of the file that makes a folder a workflow. */
    public static final String NAME = "workflow.knime";

    /** Name of the file that tells that data were saved with the workflow. */
    public static final String SAVED_WITH_DATA = ".savedWithData";

    /** Copies the lists. */
    public WorkflowFile {
        nodes = List.copyOf(nodes);
        connections = List.copyOf(connections);
        variables = List.copyOf(variables);
    }

    /** Returns the workflow's name, which is that of its folder. */
    public String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "Workflow" : name.toString();
    }

    /** Returns whether results were saved with the workflow. */
    public boolean savedWithData() {
        return Files.exists(folder.resolve(SAVED_WITH_DATA));
    }
}
