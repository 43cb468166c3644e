package org.urwkv.host.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.urwkv.host.workflow.Connection;
import org.urwkv.host.workflow.LoadException;
import org.urwkv.host.workflow.LoadProblems;
import org.urwkv.host.workflow.NodeEntry;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SettingsXml;
import org.urwkv.host.workflow.WorkflowFile;
import org.urwkv.standin.NodeInstance;

/**
 * Brings a saved workflow to life: creates its nodes and gives them their settings. Results are not
 * looked at.
 */
public final class WorkflowLoader {
    private final FactoryLookup factories;
    private final LoadProblems problems;

    /**
     * Makes a loader.
     *
     * @param factories where nodes come from
     * @param problems takes what is wrong with single nodes and connections, which are then left
     *     out
     */
    public WorkflowLoader(FactoryLookup factories, LoadProblems problems) {
        this.factories = factories;
        this.problems = problems;
    }

    /**
     * Loads a workflow.
     *
     * @param file the workflow as it is saved
     * @return the workflow in memory, all nodes idle
     * @throws LoadException if its connections go in a circle
     */
    public Workflow load(WorkflowFile file) throws LoadException {
        org.urwkv.standin.Workflow platform =
                org.urwkv.standin.Workflow.create(file.name(), file.folder());
        Map<Integer, HostNode> nodes = new LinkedHashMap<>();
        for (NodeEntry entry : file.nodes()) {
            create(entry, platform)
                    .ifPresent(instance -> nodes.put(entry.id(), node(entry, instance)));
        }
        List<Connection> connections = new ArrayList<>();
        for (Connection c : file.connections()) {
            if (nodes.containsKey(c.source())
                    && nodes.containsKey(c.target())
                    && portsExist(c, nodes)) {
                connections.add(c);
            }
        }
        return new Workflow(file, platform, nodes.values(), connections);
    }

    private Optional<NodeInstance> create(NodeEntry entry, org.urwkv.standin.Workflow platform) {
        String node = "Node '" + entry.name() + "' (" + entry.id() + ")";
        try {
            Optional<NodeFactory<?>> factory = factories.find(entry.factory());
            if (factory.isEmpty()) {
                problems.error(
                        node
                                + " cannot be loaded: no installed extension has its factory "
                                + entry.factory()
                                + ". Install the extension with the bundle "
                                + entry.bundle()
                                + ".");
            }
            return factory.map(found -> NodeInstance.create(found, platform, entry.id()));
        } catch (RuntimeException | LinkageError e) {
            problems.error(node + " cannot be created: " + Failure.of(e).sentence());
            return Optional.empty();
        }
    }

    private HostNode node(NodeEntry entry, NodeInstance instance) {
        NodeSettings model = entry.child("model");
        HostNode node =
                new HostNode(
                        entry, instance, model == null ? null : SettingsXml.copy(model, "model"));
        if (model != null) {
            try {
                instance.loadSettings(model);
            } catch (InvalidSettingsException e) {
                wrongSettings(entry, e);
            }
        }
        return node;
    }

    /**
     * KNIME forgives wrong settings of a node that was not ready anyway, and of one that has its
     * results.
     */
    private void wrongSettings(NodeEntry entry, InvalidSettingsException e) {
        String sentence =
                "Node '"
                        + entry.name()
                        + "' ("
                        + entry.id()
                        + ") has wrong settings: "
                        + e.getMessage();
        if (entry.state() == NodeState.CONFIGURED) {
            problems.error(sentence);
        } else if (entry.state() == NodeState.EXECUTED) {
            problems.warning(sentence);
        }
    }

    private boolean portsExist(Connection c, Map<Integer, HostNode> nodes) {
        NodeInstance source = nodes.get(c.source()).instance();
        NodeInstance target = nodes.get(c.target()).instance();
        boolean exist =
                c.sourcePort() >= 0
                        && c.sourcePort() <= source.outPorts()
                        && c.targetPort() >= 0
                        && c.targetPort() <= target.inPorts();
        if (!exist) {
            problems.error(
                    "The connection from port "
                            + c.sourcePort()
                            + " of node "
                            + c.source()
                            + " to port "
                            + c.targetPort()
                            + " of node "
                            + c.target()
                            + " is left out: there is no such port.");
        }
        return exist;
    }
}
