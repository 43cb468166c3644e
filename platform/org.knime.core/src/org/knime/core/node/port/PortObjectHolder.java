package org.knime.core.node.port;

/** A node model that keeps port objects over save and reload. */
public interface PortObjectHolder {

    /** The objects to keep. */
    PortObject[] getInternalPortObjects();

    /** Gives the objects back after a reload. */
    void setInternalPortObjects(PortObject[] objects);
}
