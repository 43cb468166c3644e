package org.urwkv.host.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.LoadProblems;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.standin.FileStores;
import org.urwkv.standin.PortPersistor;

/**
 * Gives nodes that were saved executed their results back. A node whose results are damaged or
 * missing, or whose settings were changed since, has to execute again, and so have all that depend
 * on it.
 */
public final class Restorer {
    private final Workflow workflow;
    private final LoadProblems problems;
    private final ErrorLog log;

    /**
     * Makes a restorer.
     *
     * @param workflow the workflow
     * @param problems takes a warning for each node whose results are lost, unless they were left
     *     out on purpose
     * @param log takes the details
     */
    public Restorer(Workflow workflow, LoadProblems problems, ErrorLog log) {
        this.workflow = workflow;
        this.problems = problems;
        this.log = log;
    }

    /** Restores all nodes. */
    public void restore() {
        for (HostNode node : workflow.nodes()) {
            boolean ready =
                    workflow.inputs(node).stream()
                            .allMatch(c -> workflow.source(c).state() == NodeState.EXECUTED);
            if (node.entry().state() == NodeState.EXECUTED && ready && !node.overridden()) {
                restore(node);
            }
        }
    }

    private void restore(HostNode node) {
        try {
            node.setIncoming(workflow.incoming(node));
            Configurer.loadSettings(node);
            restoreStores(node);
            restorePorts(node);
            if (node.entry().settings().getBoolean("hasContent", false)) {
                File internals = node.entry().folder().resolve("internal").toFile();
                if (internals.isDirectory()) { // archives and version control drop empty folders
                    node.instance().loadInternals(internals, new ExecutionMonitor());
                }
            }
            node.setPushed(pushed(node));
            node.setState(NodeState.EXECUTED);
            node.setChanged(false);
        } catch (IOException
                | InvalidSettingsException
                | CanceledExecutionException
                | RuntimeException e) {
            node.instance().reset();
            node.setObjects(new PortObject[node.instance().outPorts()]);
            node.setStores(null);
            if (workflow.file().savedWithData()) {
                problems.warning(
                        "The results of "
                                + node.title()
                                + " cannot be restored, it executes again: "
                                + log.describe(node.title(), e));
            }
        }
    }

    private void restoreStores(HostNode node) throws InvalidSettingsException {
        NodeSettings stores = node.entry().settings().getNodeSettings("filestores");
        String place = stores.getString("file_store_location");
        if (place != null) {
            UUID id = UUID.fromString(stores.getString("file_store_id"));
            File folder = node.entry().folder().resolve(place).toFile();
            node.setStores(FileStores.load(node.name(), workflow.fileStores(), id, folder));
        }
    }

    private void restorePorts(HostNode node)
            throws InvalidSettingsException, IOException, CanceledExecutionException {
        NodeSettings ports = node.entry().settings().getNodeSettings("ports");
        PortObject[] objects = new PortObject[node.instance().outPorts()];
        for (String key : ports.keySet()) {
            NodeSettingsRO port = ports.getNodeSettings(key);
            int index = port.getInt("index");
            String place = port.getString("port_dir_location");
            if (place != null && index >= 1 && index <= objects.length) {
                Path folder = node.entry().folder().resolve(place);
                if (!Files.isDirectory(folder)) {
                    throw new IOException("There is no folder " + folder + ".");
                }
                objects[index - 1] =
                        PortPersistor.load(
                                folder.toFile(),
                                port,
                                workflow.fileStores(),
                                new ExecutionMonitor());
            }
        }
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] == null) {
                throw new IOException("The content of output port " + (i + 1) + " was not saved.");
            }
        }
        node.setObjects(objects);
    }

    private static List<FlowVariable> pushed(HostNode node) throws InvalidSettingsException {
        List<FlowVariable> pushed = new ArrayList<>();
        NodeSettings stack = node.entry().settings().getNodeSettings("flow_stack");
        for (String key : stack.keySet()) {
            NodeSettingsRO entry = stack.getNodeSettings(key);
            if ("variable".equals(entry.getString("type", ""))) {
                pushed.add(FlowVariable.load(entry));
            }
        }
        return pushed;
    }
}
