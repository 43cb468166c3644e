package org.knime.core.node.streamable;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;

/** An object as a whole. */
public class PortObjectInput extends PortInput {

    private final PortObject object;

    /** This object. */
    public PortObjectInput(final PortObject object) {
        this.object = object;
    }

    /** The object. */
    public PortObject getPortObject() {
        return object;
    }

    @Override
    public boolean isInactive() {
        return object instanceof InactiveBranchPortObject;
    }
}
