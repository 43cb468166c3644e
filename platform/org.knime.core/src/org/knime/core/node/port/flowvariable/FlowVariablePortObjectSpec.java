package org.knime.core.node.port.flowvariable;

import javax.swing.JComponent;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** Carries nothing but flow variables. */
public final class FlowVariablePortObjectSpec implements PortObjectSpec {

    /** The only one. */
    public static final FlowVariablePortObjectSpec INSTANCE = new FlowVariablePortObjectSpec();

    private FlowVariablePortObjectSpec() {}

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String toString() {
        return "Variables connection";
    }

    /** There is nothing to write. */
    public static final class Serializer
            extends PortObjectSpecSerializer<FlowVariablePortObjectSpec> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public FlowVariablePortObjectSpec loadPortObjectSpec(
                final PortObjectSpecZipInputStream in) {
            return INSTANCE;
        }

        @Override
        public void savePortObjectSpec(
                final FlowVariablePortObjectSpec spec, final PortObjectSpecZipOutputStream out) {
            // nothing to write
        }
    }
}
