package org.knime.filehandling.core.data.location.cell;

import org.knime.core.data.DataType;
import org.knime.filehandling.core.connections.DefaultFSLocationSpec;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSLocationSpec;

/** Makes cells with places of one file system. */
public final class SimpleFSLocationCellFactory {
    /** The type of the cells. */
    public static final DataType TYPE = DataType.getType(SimpleFSLocationCell.class);

    private final FSLocationSpec spec;

    /** Cells with places of the file system. */
    public SimpleFSLocationCellFactory(FSLocationSpec fsLocationSpec) {
        spec = fsLocationSpec;
    }

    /** Cells with places of the file system of the kind, and which one (may be null). */
    public SimpleFSLocationCellFactory(String fsCategory, String fsSpecifier) {
        this(new DefaultFSLocationSpec(fsCategory, fsSpecifier));
    }

    /** A cell with the place, which must be one of the file system. */
    public SimpleFSLocationCell createCell(FSLocation fsLocation) {
        if (!FSLocationSpec.areEqual(spec, fsLocation)) {
            throw new IllegalArgumentException(
                    fsLocation + " is no place of the file system " + spec);
        }
        return new SimpleFSLocationCell(fsLocation);
    }

    /** A cell with the place that the path means in the file system. */
    public SimpleFSLocationCell createCell(String path) {
        return new SimpleFSLocationCell(
                new FSLocation(
                        spec.getFileSystemCategory(),
                        spec.getFileSystemSpecifier().orElse(null),
                        path));
    }
}
