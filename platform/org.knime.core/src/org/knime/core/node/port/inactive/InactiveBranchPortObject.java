package org.knime.core.node.port.inactive;

import javax.swing.JComponent;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/** Stands at ports of branches that are not executed. */
public final class InactiveBranchPortObject implements PortObject {

    /** The only one. */
    public static final InactiveBranchPortObject INSTANCE = new InactiveBranchPortObject();

    private InactiveBranchPortObject() {}

    @Override
    public PortObjectSpec getSpec() {
        return InactiveBranchPortObjectSpec.INSTANCE;
    }

    @Override
    public String getSummary() {
        return "Inactive branch";
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
    public static final class Serializer extends PortObjectSerializer<InactiveBranchPortObject> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public InactiveBranchPortObject loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws java.io.IOException, org.knime.core.node.CanceledExecutionException {
            return INSTANCE;
        }

        @Override
        public void savePortObject(
                final InactiveBranchPortObject object,
                final PortObjectZipOutputStream out,
                final ExecutionMonitor exec)
                throws java.io.IOException, org.knime.core.node.CanceledExecutionException {
            exec.checkCanceled();
        }
    }
}
