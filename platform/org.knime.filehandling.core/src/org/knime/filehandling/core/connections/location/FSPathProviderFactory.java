package org.knime.filehandling.core.connections.location;

import java.io.IOException;
import java.util.Optional;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSLocationSpec;
import org.urwkv.standin.files.FolderConnection;

/** Makes paths of places of one file system. */
public abstract class FSPathProviderFactory implements AutoCloseable {
    /** For subclasses. */
    public FSPathProviderFactory() {}

    /** The path of the place. */
    public abstract FSPathProvider create(FSLocation fsLocation);

    @Override
    public abstract void close() throws IOException;

    /**
     * Opens the file system of a place.
     *
     * @param portObjectConnection the file system at an input port, if there is one
     * @param fsLocationSpec the place or its file system
     * @throws IllegalArgumentException with a sentence for the user if the file system cannot be
     *     reached
     */
    public static FSPathProviderFactory newFactory(
            Optional<FSConnection> portObjectConnection, FSLocationSpec fsLocationSpec) {
        return new ConnectionPathProviderFactory(
                portObjectConnection.orElseGet(() -> FolderConnection.of(fsLocationSpec)),
                portObjectConnection.isEmpty());
    }
}
