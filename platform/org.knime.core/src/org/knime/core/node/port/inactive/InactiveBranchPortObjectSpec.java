package org.knime.core.node.port.inactive;

import javax.swing.JComponent;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** Stands at ports of branches that are not executed. */
public final class InactiveBranchPortObjectSpec implements PortObjectSpec {

    /** The only one. */
    public static final InactiveBranchPortObjectSpec INSTANCE = new InactiveBranchPortObjectSpec();

    private InactiveBranchPortObjectSpec() {}

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public String toString() {
        return "Inactive branch";
    }

    /** There is nothing to write. */
    public static final class Serializer
            extends PortObjectSpecSerializer<InactiveBranchPortObjectSpec> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public InactiveBranchPortObjectSpec loadPortObjectSpec(
                final PortObjectSpecZipInputStream in) {
            return INSTANCE;
        }

        @Override
        public void savePortObjectSpec(
                final InactiveBranchPortObjectSpec spec, final PortObjectSpecZipOutputStream out) {
            // nothing to write
        }
    }
}
