package org.knime.filehandling.core.connections;

import java.io.IOException;
import org.knime.core.node.NodeLogger;

/** Closes what nobody waits for. */
final class Closing {
    private Closing() {}

    /** Closes, and says nothing if that fails. */
    static void quietly(FSConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            NodeLogger.getLogger(FSConnection.class)
                    .debug("A file system could not be closed: " + e.getMessage());
        }
    }
}
