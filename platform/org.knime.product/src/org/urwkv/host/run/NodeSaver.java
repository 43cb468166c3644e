package org.urwkv.host.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.Folders;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SettingsXml;
import org.urwkv.standin.FileStores;
import org.urwkv.standin.PortPersistor;

/** Saves a node with its results into its folder of a workflow. */
public final class NodeSaver {
    private static final String SETTINGS = "settings.xml";
    private static final String DROP = "drop";

    private final HostNode node;
    private final Path folder;

    private NodeSaver(HostNode node, Path folder) {
        this.node = node;
        this.folder = folder;
    }

    /**
     * Saves a node. The folder is written beside its place and moved there when it is complete.
     *
     * @param node the node
     * @param folder the node's folder, replaced if there is one; files that a user dropped there
     *     stay
     * @throws IOException if it cannot be written
     */
    public static void save(HostNode node, Path folder) throws IOException {
        Path fresh = folder.resolveSibling("." + folder.getFileName() + ".saving");
        Folders.remove(fresh);
        Files.createDirectories(fresh);
        try {
            new NodeSaver(node, fresh).write();
            if (Files.isDirectory(folder.resolve(DROP))) {
                Folders.copy(folder.resolve(DROP), fresh.resolve(DROP));
            }
            Folders.remove(folder);
            Files.move(fresh, folder, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.remove(fresh);
        }
    }

    private void write() throws IOException {
        boolean executed = node.state() == NodeState.EXECUTED;
        NodeSettings settings = SettingsXml.copy(node.entry().settings(), SETTINGS);
        flowStack(settings.addNodeSettings("flow_stack"));
        SettingsXml.copy(node.editableModel(), "model").copyTo(settings.addNodeSettings("model"));
        settings.addString("state", node.state().name());
        message(settings);
        settings.addBoolean("hasContent", executed);
        if (executed) {
            saveInternals();
        }
        NodeSettingsWO ports = settings.addNodeSettings("ports");
        for (int port = 1; port <= node.instance().outPorts(); port++) {
            savePort(port, ports.addNodeSettings("port_" + port));
        }
        fileStores(settings.addNodeSettings("filestores"), executed);
        SettingsXml.write(settings, folder.resolve(SETTINGS));
    }

    private void saveInternals() throws IOException {
        try {
            node.instance()
                    .saveInternals(folder.resolve("internal").toFile(), new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IOException("Saving " + node.title() + " was canceled.", e);
        }
    }

    private void savePort(int port, NodeSettingsWO settings) throws IOException {
        settings.addInt("index", port);
        boolean some = node.object(port) != null;
        settings.addString("port_dir_location", some ? "port_" + port : null);
        if (some) {
            try {
                PortPersistor.save(
                        node.object(port),
                        node.spec(port),
                        folder.resolve("port_" + port).toFile(),
                        settings,
                        new ExecutionMonitor());
            } catch (CanceledExecutionException e) {
                throw new IOException("Saving " + node.title() + " was canceled.", e);
            }
        }
    }

    private void flowStack(NodeSettingsWO group) {
        List<FlowVariable> pushed = node.pushed();
        for (int i = 0; i < pushed.size(); i++) {
            NodeSettingsWO variable = group.addNodeSettings("Variable_" + i);
            variable.addString("type", "variable");
            pushed.get(i).save(variable);
        }
    }

    private void message(NodeSettings settings) {
        settings.removeConfig("nodecontainer_message");
        Optional<String> text = node.error().or(node::warning);
        if (text.isPresent()) {
            boolean failed = node.error().isPresent() && node.state() != NodeState.IDLE;
            NodeSettingsWO message = settings.addNodeSettings("nodecontainer_message");
            message.addString("type", failed ? "ERROR" : "WARNING");
            message.addString("message", (failed ? "Execute failed: " : "") + text.get());
        }
    }

    private void fileStores(NodeSettingsWO group, boolean executed) throws IOException {
        Optional<FileStores> stores = node.stores();
        boolean some = executed && stores.isPresent() && !stores.get().isEmpty();
        group.addString("file_store_location", some ? "filestore" : null);
        group.addString("file_store_id", some ? stores.get().id().toString() : null);
        if (some) {
            Folders.copy(stores.get().folder().toPath(), folder.resolve("filestore"));
        }
    }
}
