package org.knime.node.parameters;

import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.context.url.URLConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/** What is known about a node's inputs when defaults, choices and effects are computed. */
public interface NodeParametersInput {
    /** The types of the input ports, without the flow variable port. */
    PortType[] getInPortTypes();

    /** The variables that reach the node, of the given types only, by name. */
    Map<String, FlowVariable> getAvailableInputFlowVariables(VariableType<?>... types);

    /** The specs at the input ports; unknown ones are null. */
    PortObjectSpec[] getInPortSpecs();

    /** The spec at the port of that index, empty if it is unknown. */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** The table specs at the input ports; null where the port has no table spec. */
    DataTableSpec[] getInTableSpecs();

    /** The table spec at the port of that index, empty if it is unknown. */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** The objects at the input ports; unknown ones are null. */
    PortObject[] getInPortObjects();

    /** The object at the port of that index, empty if there is none. */
    Optional<PortObject> getInPortObject(int portIndex);

    /** The tables at the input ports; null where there is none. */
    BufferedDataTable[] getInTables();

    /** The table at the port of that index, empty if there is none. */
    Optional<BufferedDataTable> getInTable(int portIndex);

    /** The types of the output ports, without the flow variable port. */
    PortType[] getOutPortTypes();

    /** The configuration of the node's ports, null if the node cannot change them. */
    PortsConfiguration getPortsConfiguration();

    /** The address the node was created from. */
    Optional<URLConfiguration> getURLConfiguration();
}
