package org.knime.filehandling.core.connections;

import java.io.IOException;
import org.knime.core.node.util.FileSystemBrowser;

/** An open way to a file system. */
public interface FSConnection extends AutoCloseable {
    /** Closes the way without waiting for it. */
    default void closeInBackground() {
        Thread closer = new Thread(() -> Closing.quietly(this), "closes a file system");
        closer.setDaemon(true);
        closer.start();
    }

    @Override
    default void close() throws IOException {
        getFileSystem().close();
    }

    /** The file system. */
    FSFileSystem<?> getFileSystem();

    /** Shows the file system to the user; null if it cannot be shown. */
    FileSystemBrowser getFileSystemBrowser();

    /** Whether the file system can be shown to the user. */
    default boolean supportsBrowsing() {
        return true;
    }
}
