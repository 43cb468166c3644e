package org.urwkv.host.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.Connection;
import org.urwkv.host.workflow.LoadException;
import org.urwkv.host.workflow.WorkflowFile;
import org.urwkv.standin.FileStoreRegistry;

/**
 * A workflow in memory: its nodes in an order in which they can execute, and what connects them.
 */
public final class Workflow {
    private final WorkflowFile file;
    private final org.urwkv.standin.Workflow platform;
    private final Map<Integer, HostNode> nodes;
    private final List<Connection> connections;
    private final List<HostNode> order;
    private final Map<String, FlowVariable> variables = new LinkedHashMap<>();

    /**
     * Puts a workflow together.
     *
     * @param file the workflow as it is saved
     * @param platform the platform's view of the workflow
     * @param nodes its nodes
     * @param connections connections among them, in at most one for each input port
     * @throws LoadException if the connections go in a circle
     */
    Workflow(
            WorkflowFile file,
            org.urwkv.standin.Workflow platform,
            Collection<HostNode> nodes,
            List<Connection> connections)
            throws LoadException {
        this.file = file;
        this.platform = platform;
        this.nodes = new HashMap<>();
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        this.connections = List.copyOf(connections);
        this.order = sort();
        file.variables().forEach(variable -> variables.put(variable.getName(), variable));
    }

    private List<HostNode> sort() throws LoadException {
        PriorityQueue<HostNode> ready = new PriorityQueue<>(Comparator.comparingInt(HostNode::id));
        Map<Integer, Integer> waiting = new HashMap<>();
        for (HostNode node : nodes.values()) {
            int inputs = (int) connections.stream().filter(c -> c.target() == node.id()).count();
            waiting.put(node.id(), inputs);
            if (inputs == 0) {
                ready.add(node);
            }
        }
        List<HostNode> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            HostNode node = ready.remove();
            sorted.add(node);
            for (Connection c : connections) {
                if (c.source() == node.id() && waiting.merge(c.target(), -1, Integer::sum) == 0) {
                    ready.add(nodes.get(c.target()));
                }
            }
        }
        if (sorted.size() < nodes.size()) {
            throw new LoadException(
                    "The connections of the workflow go in a circle; this host runs no loops.");
        }
        return List.copyOf(sorted);
    }

    /** Returns the workflow as it is saved. */
    public WorkflowFile file() {
        return file;
    }

    /** Returns the file stores of all nodes. */
    public FileStoreRegistry fileStores() {
        return platform.fileStores();
    }

    /** Returns the nodes, each after all those that it depends on. */
    public List<HostNode> nodes() {
        return order;
    }

    /**
     * Finds a node.
     *
     * @param id its number
     * @return the node, or nothing if there is none of that number
     */
    public Optional<HostNode> node(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns the connections. */
    public List<Connection> connections() {
        return connections;
    }

    /**
     * Returns the connections into a node.
     *
     * @param node the node
     * @return its connections in the order of its ports, port 0 first
     */
    public List<Connection> inputs(HostNode node) {
        return connections.stream()
                .filter(c -> c.target() == node.id())
                .sorted(Comparator.comparingInt(Connection::targetPort))
                .toList();
    }

    /**
     * Returns the node that a connection comes from.
     *
     * @param connection one of this workflow's connections
     * @return the node
     */
    public HostNode source(Connection connection) {
        return nodes.get(connection.source());
    }

    /**
     * Puts together the flow variables that reach a node.
     *
     * @param node the node
     * @return what comes in through its ports, or the workflow variables if nothing is connected
     */
    FlowStack incoming(HostNode node) {
        List<FlowStack> stacks = inputs(node).stream().map(c -> source(c).outgoing()).toList();
        return stacks.isEmpty() ? FlowStack.of(variables.values()) : FlowStack.merge(stacks);
    }

    /** Returns the workflow variables. */
    public List<FlowVariable> variables() {
        return List.copyOf(variables.values());
    }

    /**
     * Defines or overwrites a workflow variable.
     *
     * @param variable the variable
     * @return whether the workflow had one of that name
     */
    public boolean define(FlowVariable variable) {
        return variables.put(variable.getName(), variable) != null;
    }
}
