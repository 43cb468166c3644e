package org.urwkv.host.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.FlowVariable;

/**
 * Writes workflows in KNIME's format for tests, with the keys that KNIME insists on and nothing
 * else.
 */
public final class SavedWorkflow {
    private final NodeSettings workflow = new NodeSettings("workflow.knime");
    private final NodeSettingsWO nodes;
    private final NodeSettingsWO connections;
    private final Map<String, NodeSettings> files = new LinkedHashMap<>();
    private int connectionCount;
    private NodeSettingsWO variables;

    /** Begins a workflow. */
    public SavedWorkflow() {
        workflow.addString("version", "5.1.0");
        workflow.addString("state", "CONFIGURED");
        workflow.addNodeSettings("workflow_credentials");
        nodes = workflow.addNodeSettings("nodes");
        connections = workflow.addNodeSettings("connections");
    }

    /** The content of {@code workflow.knime}, to be spoiled. */
    public NodeSettings workflow() {
        return workflow;
    }

    /** Adds a workflow variable. */
    public SavedWorkflow variable(FlowVariable variable) {
        if (variables == null) {
            variables = workflow.addNodeSettings("workflow_variables");
        }
        variable.save(variables.addNodeSettings("Var_" + variable.getName()));
        return this;
    }

    /** Adds a node, its settings to be completed. */
    public SavedWorkflow node(
            int id, String name, String factory, Consumer<NodeSettings> settings) {
        String file = name + " (#" + id + ")/settings.xml";
        NodeSettingsWO entry = nodes.addNodeSettings("node_" + id);
        entry.addInt("id", id);
        entry.addString("node_settings_file", file);
        entry.addString("node_type", "NativeNode");
        entry.addString("ui_classname", "org.knime.core.node.workflow.NodeUIInformation");
        entry.addNodeSettings("ui_settings")
                .addIntArray("extrainfo.node.bounds", 100 * id, 40, -1, -1);
        NodeSettings node = new NodeSettings("settings.xml");
        node.addNodeSettings("flow_stack");
        node.addNodeSettings("internal_node_subsettings")
                .addString("memory_policy", "CacheSmallInMemory");
        node.addString("state", "CONFIGURED");
        node.addString("factory", factory);
        node.addString("node-name", name);
        node.addString("node-bundle-name", "Test nodes");
        node.addString("node-bundle-symbolic-name", "org.example.nodes");
        node.addString("node-bundle-vendor", "Example");
        node.addBoolean("hasContent", false);
        node.addNodeSettings("ports");
        NodeSettingsWO stores = node.addNodeSettings("filestores");
        stores.addString("file_store_location", null);
        stores.addString("file_store_id", null);
        settings.accept(node);
        files.put(file, node);
        return this;
    }

    /** Adds a node without settings of its own. */
    public SavedWorkflow node(int id, String name, String factory) {
        return node(id, name, factory, settings -> {});
    }

    /** Connects two nodes. */
    public SavedWorkflow connect(int source, int sourcePort, int target, int targetPort) {
        NodeSettingsWO entry = connections.addNodeSettings("connection_" + connectionCount++);
        entry.addInt("sourceID", source);
        entry.addInt("sourcePort", sourcePort);
        entry.addInt("destID", target);
        entry.addInt("destPort", targetPort);
        return this;
    }

    /** Writes everything into a folder. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        SettingsXml.write(workflow, folder.resolve("workflow.knime"));
        for (Map.Entry<String, NodeSettings> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            SettingsXml.write(file.getValue(), path);
        }
        return folder;
    }
}
