package org.urwkv.host.run;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.Connection;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.standin.Execution;
import org.urwkv.standin.FileStores;

/** Executes single nodes, one at a time. May be told to cancel from any thread. */
public final class NodeExecution {
    private static final double NANOS = 1e9;

    private final RunFiles files;
    private final RunListener listener;
    private final ErrorLog log;
    private ExecutionContext running;
    private boolean canceled;

    /**
     * Makes an executor.
     *
     * @param files where nodes keep their files
     * @param listener hears of states and progress
     * @param log takes the details of failures
     */
    public NodeExecution(RunFiles files, RunListener listener, ErrorLog log) {
        this.files = files;
        this.listener = listener;
        this.log = log;
    }

    /** Cancels the node that runs, and lets no other begin. */
    public synchronized void cancel() {
        canceled = true;
        if (running != null) {
            Execution.cancel(running);
        }
    }

    /** Returns whether the run was cancelled. */
    public synchronized boolean canceled() {
        return canceled;
    }

    private synchronized void setRunning(ExecutionContext context) {
        running = context;
        if (canceled && context != null) {
            Execution.cancel(context);
        }
    }

    /**
     * Executes a configured node. Afterwards it is executed; or it is configured, with an error.
     *
     * @param node the node, all nodes that it depends on being executed
     * @param workflow the workflow that it belongs to
     */
    void execute(HostNode node, Workflow workflow) {
        listener.executing(node);
        long start = System.nanoTime();
        FileStores stores = files.newStores(node);
        try {
            ExecutionContext context =
                    Execution.context(
                            (fraction, message) ->
                                    listener.progress(
                                            node, fraction, message == null ? "" : message),
                            stores,
                            files.newTableFolder(node).toFile());
            setRunning(context);
            PortObject[] outputs = node.instance().execute(inputs(node, workflow), context);
            stores.close();
            node.setStores(stores);
            node.setObjects(outputs);
            node.setPushed(pushed(node));
            node.setMessages(node.instance().warning().orElse(null), null);
            node.setSeconds((System.nanoTime() - start) / NANOS);
            node.setState(NodeState.EXECUTED);
            node.setChanged(true);
            listener.executed(node);
        } catch (CanceledExecutionException e) {
            failed(node, stores, "Execution canceled.");
        } catch (Exception
                | LinkageError
                | OutOfMemoryError
                | AssertionError e) { // a node may throw anything
            failed(
                    node,
                    stores,
                    canceled() ? "Execution canceled." : log.describe(node.title(), e));
        } finally {
            setRunning(null);
        }
    }

    private static void failed(HostNode node, FileStores stores, String error) {
        stores.clear();
        node.setMessages(node.instance().warning().orElse(null), error);
        node.setState(NodeState.CONFIGURED);
    }

    /** What the settings expose stays; what the node pushed while it executed lies on top. */
    private static List<FlowVariable> pushed(HostNode node) {
        List<FlowVariable> pushed = new ArrayList<>(node.pushed());
        for (FlowVariable variable : node.instance().pushedVariables().values()) {
            pushed.removeIf(other -> other.getName().equals(variable.getName()));
            pushed.add(variable);
        }
        return pushed;
    }

    private static PortObject[] inputs(HostNode node, Workflow workflow) {
        PortObject[] inputs = new PortObject[node.instance().inPorts()];
        for (Connection c : workflow.inputs(node)) {
            if (c.targetPort() > 0) {
                inputs[c.targetPort() - 1] = Ports.object(workflow.source(c), c.sourcePort());
            }
        }
        return inputs;
    }
}
