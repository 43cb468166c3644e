package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;
import org.knime.core.node.port.PortType;

/** The ports of a node that has changeable ones. */
public interface PortsConfiguration {
    /** The types of the input ports. */
    PortType[] getInputPorts();

    /** The types of the output ports. */
    PortType[] getOutputPorts();

    /** The indices of the input ports of every group. */
    Map<String, int[]> getInputPortLocation();

    /** The indices of the output ports of every group. */
    Map<String, int[]> getOutputPortLocation();

    /** The names of the groups. */
    List<String> getPortGroupNames();
}
