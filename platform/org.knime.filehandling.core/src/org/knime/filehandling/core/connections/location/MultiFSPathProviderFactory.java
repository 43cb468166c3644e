package org.knime.filehandling.core.connections.location;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.NodeLogger;
import org.knime.filehandling.core.connections.DefaultFSLocationSpec;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSLocationSpec;

/** Makes paths of places of any file systems; each is opened once. */
public final class MultiFSPathProviderFactory implements AutoCloseable {
    private final Map<FSLocationSpec, FSPathProviderFactory> factories = new HashMap<>();
    private final FSConnection portConnection;

    /** Places of the file system at an input port (null if there is none), and of others. */
    public MultiFSPathProviderFactory(FSConnection portObjectConnection) {
        portConnection = portObjectConnection;
    }

    /** Places of file systems that need no port. */
    public MultiFSPathProviderFactory() {
        this(null);
    }

    /** Makes paths of places of the given one's file system. */
    public FSPathProviderFactory getOrCreateFSPathProviderFactory(FSLocation fsLocation) {
        FSLocationSpec spec =
                new DefaultFSLocationSpec(
                        fsLocation.getFileSystemCategory(),
                        fsLocation.getFileSystemSpecifier().orElse(null));
        boolean connected = fsLocation.getFSCategory() == FSCategory.CONNECTED;
        return factories.computeIfAbsent(
                spec,
                s ->
                        FSPathProviderFactory.newFactory(
                                connected ? Optional.ofNullable(portConnection) : Optional.empty(),
                                s));
    }

    @Override
    public void close() {
        for (FSPathProviderFactory factory : factories.values()) {
            try {
                factory.close();
            } catch (IOException e) {
                NodeLogger.getLogger(MultiFSPathProviderFactory.class)
                        .debug("A file system could not be closed: " + e.getMessage());
            }
        }
        factories.clear();
    }
}
