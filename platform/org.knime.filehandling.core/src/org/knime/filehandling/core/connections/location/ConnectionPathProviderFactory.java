package org.knime.filehandling.core.connections.location;

import java.io.IOException;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSPath;

/** Makes paths through one open way to a file system. */
final class ConnectionPathProviderFactory extends FSPathProviderFactory {
    private final FSConnection connection;
    private final boolean owned;

    ConnectionPathProviderFactory(FSConnection connection, boolean owned) {
        this.connection = connection;
        this.owned = owned;
    }

    private record Opened(FSPath getPath, FSConnection getFSConnection) implements FSPathProvider {
        @Override
        public void close() {
            // the factory closes the way
        }
    }

    @Override
    public FSPathProvider create(FSLocation fsLocation) {
        return new Opened(connection.getFileSystem().getPath(fsLocation), connection);
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            connection.close();
        }
    }
}
