package org.knime.filehandling.core.data.location.cell;

import org.knime.filehandling.core.connections.FSLocation;

/** Makes cells with places of any file systems. */
public final class MultiSimpleFSLocationCellFactory {
    /** Makes cells. */
    public MultiSimpleFSLocationCellFactory() {}

    /** A cell with the place. */
    public SimpleFSLocationCell createCell(FSLocation fsLocation) {
        return new SimpleFSLocationCell(fsLocation);
    }
}
