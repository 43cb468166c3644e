package org.knime.filehandling.core.connections.location;

import java.io.IOException;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSPath;

/** A path and the open way to its file system. */
public interface FSPathProvider extends AutoCloseable {
    /** The path. */
    FSPath getPath();

    /** The way to its file system. */
    FSConnection getFSConnection();

    @Override
    void close() throws IOException;
}
