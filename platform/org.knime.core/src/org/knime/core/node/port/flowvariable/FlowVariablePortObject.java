package org.knime.core.node.port.flowvariable;

import javax.swing.JComponent;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** Carries nothing but flow variables. */
public class FlowVariablePortObject implements PortObject {

    /** The type. */
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(FlowVariablePortObject.class);

    /** The type of a port that may stay unconnected. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(FlowVariablePortObject.class, true);

    /** The only one. */
    public static final FlowVariablePortObject INSTANCE = new FlowVariablePortObject();

    private FlowVariablePortObject() {}

    @Override
    public PortObjectSpec getSpec() {
        return FlowVariablePortObjectSpec.INSTANCE;
    }

    @Override
    public String getSummary() {
        return "Variables connection";
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String toString() {
        return getSummary();
    }

    /** There is nothing to write. */
    public static final class Serializer extends PortObjectSerializer<FlowVariablePortObject> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public FlowVariablePortObject loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws java.io.IOException, org.knime.core.node.CanceledExecutionException {
            return INSTANCE;
        }

        @Override
        public void savePortObject(
                final FlowVariablePortObject object,
                final PortObjectZipOutputStream out,
                final ExecutionMonitor exec)
                throws java.io.IOException, org.knime.core.node.CanceledExecutionException {
            exec.checkCanceled();
        }
    }
}
