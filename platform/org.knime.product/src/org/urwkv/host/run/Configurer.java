package org.urwkv.host.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.settings.Overrides;
import org.urwkv.host.workflow.Connection;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SettingsXml;

/**
 * Configures nodes: collects what reaches them, puts flow variables over their settings, and asks
 * for their specs.
 */
final class Configurer {
    private static final String VARIABLES = "variables";

    private final Workflow workflow;
    private final ErrorLog log;

    Configurer(Workflow workflow, ErrorLog log) {
        this.workflow = workflow;
        this.log = log;
    }

    /**
     * Configures a node that is not executed. Afterwards it is configured; or it is idle, with an
     * error if the reason lies in the node itself, without one if something before it is not ready.
     *
     * @param node the node
     */
    void configure(HostNode node) {
        List<Connection> inputs = workflow.inputs(node);
        node.setIncoming(workflow.incoming(node));
        node.setPushed(List.of());
        node.setSpecs(new PortObjectSpec[node.instance().outPorts()]);
        PortObjectSpec[] in = specs(node, inputs);
        Optional<Integer> missing = firstMissing(node, in);
        if (missing.isPresent()) {
            int port = missing.get();
            boolean connected = inputs.stream().anyMatch(c -> c.targetPort() == port);
            fail(node, connected ? null : "Nothing is connected to its input port " + port + ".");
            return;
        }
        try {
            List<FlowVariable> pushed = new ArrayList<>(loadSettings(node));
            node.instance().flowVariables(node.incoming().visible());
            node.setSpecs(node.instance().configure(in));
            pushed.addAll(node.instance().pushedVariables().values());
            node.setPushed(pushed);
            node.setMessages(node.instance().warning().orElse(null), null);
            node.setState(NodeState.CONFIGURED);
        } catch (InvalidSettingsException e) {
            log.add(node.title(), e);
            fail(node, Failure.of(e).sentence());
        } catch (RuntimeException | LinkageError e) {
            fail(node, log.describe(node.title(), e));
        }
    }

    private static void fail(HostNode node, String error) {
        node.setMessages(null, error);
        node.setState(NodeState.IDLE);
    }

    /**
     * What is known of the inputs, the port for flow variables left out; null where nothing is
     * known.
     */
    private PortObjectSpec[] specs(HostNode node, List<Connection> inputs) {
        PortObjectSpec[] specs = new PortObjectSpec[node.instance().inPorts()];
        for (Connection c : inputs) {
            if (c.targetPort() > 0) {
                specs[c.targetPort() - 1] = Ports.spec(workflow.source(c), c.sourcePort());
            }
        }
        return specs;
    }

    /**
     * The first port that needs something and has nothing; ports that may stay open count if they
     * are connected.
     */
    private Optional<Integer> firstMissing(HostNode node, PortObjectSpec[] in) {
        for (int i = 0; i < in.length; i++) {
            int port = i + 1;
            boolean connected =
                    workflow.inputs(node).stream().anyMatch(c -> c.targetPort() == port);
            if (in[i] == null && (connected || !node.instance().inType(i).isOptional())) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }

    /**
     * Loads the settings with flow variables put over them, and returns the variables that they
     * expose.
     */
    static List<FlowVariable> loadSettings(HostNode node) throws InvalidSettingsException {
        NodeSettings variables = node.entry().child(VARIABLES);
        Optional<NodeSettings> model = node.model();
        if (model.isEmpty()) {
            return List.of();
        }
        NodeSettings settings = SettingsXml.copy(model.get(), "model");
        List<FlowVariable> exposed =
                variables == null
                        ? List.of()
                        : Overrides.apply(settings, variables, node.incoming().visible());
        node.instance().loadSettings(settings);
        return exposed;
    }
}
