package org.urwkv.standin.ui.parameters;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.context.url.URLConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;
import org.knime.node.parameters.NodeParametersInput;

/** What a node knows about its inputs before it has any objects. */
public final class SpecsInput implements NodeParametersInput {
    private final PortType[] inTypes;
    private final PortType[] outTypes;
    private final PortObjectSpec[] specs;
    private final Function<VariableType<?>[], Map<String, FlowVariable>> variables;

    /**
     * The input of a node.
     *
     * @param inTypes the types of the input ports
     * @param outTypes the types of the output ports
     * @param specs the specs at the input ports, null where unknown
     * @param variables gives the variables of some types
     */
    public SpecsInput(
            PortType[] inTypes,
            PortType[] outTypes,
            PortObjectSpec[] specs,
            Function<VariableType<?>[], Map<String, FlowVariable>> variables) {
        this.inTypes = inTypes.clone();
        this.outTypes = outTypes.clone();
        this.specs = Arrays.copyOf(specs, specs.length, PortObjectSpec[].class);
        this.variables = variables;
    }

    private static <T> Optional<T> at(T[] values, int index) {
        return index < 0 || index >= values.length
                ? Optional.empty()
                : Optional.ofNullable(values[index]);
    }

    @Override
    public PortType[] getInPortTypes() {
        return inTypes.clone();
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes.clone();
    }

    @Override
    public Map<String, FlowVariable> getAvailableInputFlowVariables(VariableType<?>... types) {
        return variables.apply(types);
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return specs.clone();
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(int portIndex) {
        return at(specs, portIndex);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(specs)
                .map(spec -> spec instanceof DataTableSpec table ? table : null)
                .toArray(DataTableSpec[]::new);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(int portIndex) {
        return at(getInTableSpecs(), portIndex);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return new PortObject[specs.length];
    }

    @Override
    public Optional<PortObject> getInPortObject(int portIndex) {
        return Optional.empty();
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return new BufferedDataTable[specs.length];
    }

    @Override
    public Optional<BufferedDataTable> getInTable(int portIndex) {
        return Optional.empty();
    }

    @Override
    public PortsConfiguration getPortsConfiguration() {
        return null;
    }

    @Override
    public Optional<URLConfiguration> getURLConfiguration() {
        return Optional.empty();
    }
}
