package org.urwkv.host.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.workflow.FlowVariable;

/**
 * Reads the folder of a workflow. The keys that it insists on are those that KNIME insists on;
 * whatever else is wrong is noted and left out, so that the rest can be looked at.
 */
public final class WorkflowReader {
    /** The newest format version that this host knows. */
    private static final String FORMAT = "5.1.0";

    private static final List<String> WORKFLOW_KEYS = List.of("state", "workflow_credentials");
    private static final int GRID = 180;

    private final Path folder;
    private final LoadProblems problems;

    private WorkflowReader(Path folder, LoadProblems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads a workflow.
     *
     * @param folder the folder that holds {@code workflow.knime}
     * @param problems takes what is wrong with parts of it
     * @return what could be read
     * @throws LoadException if there is no workflow, or none that this host could read
     */
    public static WorkflowFile read(Path folder, LoadProblems problems) throws LoadException {
        return new WorkflowReader(folder, problems).read();
    }

    private WorkflowFile read() throws LoadException {
        Path file = folder.resolve(WorkflowFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new LoadException(
                    "There is no workflow in "
                            + folder
                            + ": the file "
                            + WorkflowFile.NAME
                            + " is missing.");
        }
        NodeSettings settings;
        try {
            settings = SettingsXml.read(file);
        } catch (IOException e) {
            throw new LoadException(
                    "The workflow file " + file + " cannot be read: " + e.getMessage(), e);
        }
        checkVersion(settings, file);
        for (String key : WORKFLOW_KEYS) {
            if (!settings.containsKey(key)) {
                problems.error("The key '" + key + "' is missing in " + file + ".");
            }
        }
        List<NodeEntry> nodes = readNodes(settings);
        return new WorkflowFile(
                folder, settings, nodes, readConnections(settings, nodes), readVariables(settings));
    }

    private static void checkVersion(NodeSettings settings, Path file) throws LoadException {
        String version = settings.getString("version", null);
        if (version == null) {
            throw new LoadException(
                    "The key 'version' is missing in " + file + ": it is no workflow file.");
        }
        if (compareVersions(version, FORMAT) > 0) {
            throw new LoadException(
                    "The workflow "
                            + file
                            + " has format version "
                            + version
                            + "; this host reads up to "
                            + FORMAT
                            + ". Run it in a newer KNIME.");
        }
    }

    static int compareVersions(String a, String b) {
        String[] as = a.split("[^0-9]+");
        String[] bs = b.split("[^0-9]+");
        for (int i = 0; i < Math.max(as.length, bs.length); i++) {
            int difference = Integer.compare(part(as, i), part(bs, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int i) {
        return i < parts.length && !parts[i].isEmpty() && parts[i].length() < 9
                ? Integer.parseInt(parts[i])
                : 0;
    }

    private List<NodeEntry> readNodes(NodeSettings settings) {
        List<NodeEntry> nodes = new ArrayList<>();
        NodeSettingsRO group = group(settings, "nodes");
        Set<Integer> ids = new HashSet<>();
        for (String key : group.keySet()) {
            try {
                NodeEntry node = readNode(group.getNodeSettings(key), nodes.size());
                if (!ids.add(node.id())) {
                    throw new LoadException("There are two nodes with the ID " + node.id() + ".");
                }
                nodes.add(node);
            } catch (InvalidSettingsException | LoadException e) {
                problems.error(
                        "Entry '" + key + "' of the workflow is left out: " + e.getMessage());
            }
        }
        return nodes;
    }

    private NodeEntry readNode(NodeSettingsRO entry, int index)
            throws InvalidSettingsException, LoadException {
        int id = entry.getInt("id");
        String type = entry.getString("node_type");
        if (!"NativeNode".equals(type)) {
            throw new LoadException(
                    "Node "
                            + id
                            + " is a "
                            + ("MetaNode".equals(type) ? "metanode" : "component")
                            + "; this host runs plain nodes only. Expand it, or run the workflow in"
                            + " KNIME.");
        }
        if (entry.containsKey("ui_classname") && !entry.containsKey("ui_settings")) {
            problems.error(
                    "The place of node " + id + " is not readable: 'ui_settings' is missing.");
        }
        String relative = entry.getString("node_settings_file");
        Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder.normalize()) || file.getParent() == null) {
            throw new LoadException(
                    "The settings file '"
                            + relative
                            + "' of node "
                            + id
                            + " lies outside the workflow.");
        }
        NodeSettings settings;
        try {
            settings = SettingsXml.read(file);
        } catch (IOException e) {
            throw new LoadException(
                    "The settings of node " + id + " cannot be read: " + e.getMessage(), e);
        }
        NodeKeys.check(settings, "Node " + id, problems);
        return new NodeEntry(
                id, file.getParent(), settings, Bounds.read(entry, new Bounds(GRID * index, 0)));
    }

    private List<Connection> readConnections(NodeSettings settings, List<NodeEntry> nodes) {
        Set<Integer> ids = nodes.stream().map(NodeEntry::id).collect(Collectors.toSet());
        List<Connection> connections = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        NodeSettingsRO group = group(settings, "connections");
        for (String key : group.keySet()) {
            try {
                NodeSettingsRO entry = group.getNodeSettings(key);
                Connection c =
                        new Connection(
                                entry.getInt("sourceID"),
                                entry.getInt("sourcePort"),
                                entry.getInt("destID"),
                                entry.getInt("destPort"));
                if (!ids.contains(c.source()) || !ids.contains(c.target())) {
                    throw new LoadException(
                            "it joins node "
                                    + c.source()
                                    + " to node "
                                    + c.target()
                                    + ", and not both of them could be loaded.");
                }
                if (!taken.add(List.of(c.target(), c.targetPort()))) {
                    throw new LoadException(
                            "input port "
                                    + c.targetPort()
                                    + " of node "
                                    + c.target()
                                    + " has a connection already.");
                }
                connections.add(c);
            } catch (InvalidSettingsException | LoadException e) {
                problems.error("The connection '" + key + "' is left out: " + e.getMessage());
            }
        }
        return connections;
    }

    private List<FlowVariable> readVariables(NodeSettings settings) {
        List<FlowVariable> variables = new ArrayList<>();
        if (settings.containsKey("workflow_variables")) {
            NodeSettingsRO group = group(settings, "workflow_variables");
            for (String key : group.keySet()) {
                try {
                    variables.add(FlowVariable.load(group.getNodeSettings(key)));
                } catch (InvalidSettingsException e) {
                    problems.error(
                            "The workflow variable '" + key + "' is left out: " + e.getMessage());
                }
            }
        }
        return variables;
    }

    private NodeSettingsRO group(NodeSettings settings, String key) {
        try {
            return settings.getNodeSettings(key);
        } catch (InvalidSettingsException e) {
            problems.error(
                    "The group '"
                            + key
                            + "' is missing in "
                            + folder.resolve(WorkflowFile.NAME)
                            + ".");
            return new NodeSettings(key);
        }
    }
}
