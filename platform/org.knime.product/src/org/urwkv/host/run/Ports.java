package org.urwkv.host.run;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.urwkv.host.workflow.NodeState;

/** Outputs of nodes by the numbers that connections use: port 0 is the one for flow variables. */
final class Ports {
    private Ports() {}

    /** What is known of an output, or null. */
    static PortObjectSpec spec(HostNode node, int port) {
        if (port == 0) {
            return node.state() == NodeState.IDLE ? null : FlowVariablePortObjectSpec.INSTANCE;
        }
        return port <= node.instance().outPorts() ? node.spec(port) : null;
    }

    /** An output, or null if the node is not executed. */
    static PortObject object(HostNode node, int port) {
        if (port == 0) {
            return FlowVariablePortObject.INSTANCE;
        }
        return node.object(port);
    }
}
