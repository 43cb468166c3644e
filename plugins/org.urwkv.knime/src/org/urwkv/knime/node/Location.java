package org.urwkv.knime.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSPath;
import org.knime.filehandling.core.connections.location.FSPathProvider;
import org.knime.filehandling.core.connections.location.FSPathProviderFactory;

/** An open location: its path works until it is closed. */
public final class Location implements AutoCloseable {

    private final FSLocation location;
    private final FSPathProviderFactory factory;
    private final FSPathProvider provider;

    private Location(FSLocation location, FSPathProviderFactory factory, FSPathProvider provider) {
        this.location = location;
        this.factory = factory;
        this.provider = provider;
    }

    /**
     * Connects to the file system of the location.
     *
     * @throws IOException if that fails
     */
    public static Location open(FSLocation location) throws IOException {
        FSPathProviderFactory factory =
                FSPathProviderFactory.newFactory(Optional.empty(), location);
        try {
            return new Location(location, factory, factory.create(location));
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    /** The path; it need not exist. */
    public Path path() {
        return provider.getPath();
    }

    /** The location of a path that was found below this one. */
    public FSLocation locationOf(Path child) {
        return child instanceof FSPath path
                ? path.toFSLocation()
                : new FSLocation(
                        location.getFSCategory(),
                        location.getFileSystemSpecifier().orElse(null),
                        child.toString());
    }

    /** Whether the setting names a location at all. */
    public static boolean isChosen(FSLocation location) {
        return location != null && location.getPath() != null && !location.getPath().isBlank();
    }

    @Override
    public void close() throws IOException {
        try {
            provider.close();
        } finally {
            factory.close();
        }
    }
}
