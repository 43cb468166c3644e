package org.urwkv.host.run;

import java.util.List;
import java.util.Locale;
import org.urwkv.host.workflow.Connection;
import org.urwkv.host.workflow.NodeState;

/**
 * Runs a workflow: configures all nodes, then executes one after the other, each after all those
 * that it depends on. If a node fails, those that depend on it are left out and the others go on.
 */
public final class Runner {
    private final Workflow workflow;
    private final Configurer configurer;
    private final NodeExecution execution;
    private final RunListener listener;

    /**
     * Makes a runner.
     *
     * @param workflow the workflow, its state being that of the nodes that are restored
     * @param execution what executes single nodes
     * @param listener hears what happens
     * @param log takes the details of failures
     */
    public Runner(Workflow workflow, NodeExecution execution, RunListener listener, ErrorLog log) {
        this.workflow = workflow;
        this.configurer = new Configurer(workflow, log);
        this.execution = execution;
        this.listener = listener;
    }

    /** Takes all results away from all nodes. */
    public void reset() {
        for (HostNode node : workflow.nodes()) {
            reset(node);
        }
    }

    /** Takes the results away from every node that depends on one that is not executed. */
    public void resetStale() {
        for (HostNode node : workflow.nodes()) {
            boolean stale = workflow.inputs(node).stream().anyMatch(c -> !executed(c));
            if (stale && node.state() == NodeState.EXECUTED) {
                reset(node);
            }
        }
    }

    private void reset(HostNode node) {
        if (node.state() == NodeState.EXECUTED) {
            node.instance().reset();
            node.setObjects(new org.knime.core.node.port.PortObject[node.instance().outPorts()]);
            node.setStores(null);
        }
        node.setMessages(null, null);
        node.setState(NodeState.IDLE);
    }

    /**
     * Configures all nodes that are not executed. A node between others that cannot be configured
     * is told of now: it would be a pity to wait for the nodes before it to learn of it.
     */
    public void configure() {
        for (HostNode node : workflow.nodes()) {
            if (node.state() != NodeState.EXECUTED) {
                configurer.configure(node);
                if (!workflow.inputs(node).isEmpty()) {
                    node.error().ifPresent(text -> listener.warning(node.title(), text));
                }
            }
        }
    }

    /**
     * Executes all nodes that are not executed.
     *
     * @return whether all nodes are executed now
     */
    public boolean execute() {
        for (HostNode node : workflow.nodes()) {
            if (execution.canceled()) {
                break;
            }
            if (node.state() != NodeState.EXECUTED
                    && workflow.inputs(node).stream().allMatch(this::executed)) {
                execute(node);
            }
        }
        return workflow.nodes().stream().allMatch(node -> node.state() == NodeState.EXECUTED);
    }

    private boolean executed(Connection connection) {
        return workflow.source(connection).state() == NodeState.EXECUTED;
    }

    private void execute(HostNode node) {
        configurer.configure(node);
        if (node.state() == NodeState.CONFIGURED) {
            execution.execute(node, workflow);
        }
        node.error().ifPresent(text -> listener.error(node.title(), text));
        if (node.error().isEmpty()) {
            node.warning().ifPresent(text -> listener.warning(node.title(), text));
        }
    }

    /**
     * Sums up.
     *
     * @return a line that says how many nodes are in which state, and which are not executed
     */
    public String summary() {
        List<HostNode> open =
                workflow.nodes().stream().filter(n -> n.state() != NodeState.EXECUTED).toList();
        int all = workflow.nodes().size();
        if (open.isEmpty()) {
            return "All " + all + " nodes are executed.";
        }
        StringBuilder text = new StringBuilder();
        text.append(all - open.size())
                .append(" of ")
                .append(all)
                .append(" nodes are executed; not executed:");
        for (HostNode node : open) {
            text.append(node == open.get(0) ? " " : ", ");
            text.append(node.title())
                    .append(" (")
                    .append(node.state().name().toLowerCase(Locale.ROOT))
                    .append(')');
        }
        return text.append('.').toString();
    }
}
