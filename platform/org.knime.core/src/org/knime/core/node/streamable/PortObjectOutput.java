package org.knime.core.node.streamable;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;

/** Takes an object as a whole. */
public class PortObjectOutput extends PortOutput {

    private PortObject object;

    /** Without object. */
    public PortObjectOutput() {
        super();
    }

    /** Sets the object. */
    public void setPortObject(final PortObject value) {
        object = value;
    }

    /** The object, {@code null} if none was set. */
    public PortObject getPortObject() {
        return object;
    }

    @Override
    public void setInactive() {
        object = InactiveBranchPortObject.INSTANCE;
    }
}
