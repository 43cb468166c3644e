package org.knime.filehandling.core.connections;

import java.nio.file.Path;
import org.urwkv.standin.files.FolderConnection;

/** Opens ways to the file systems that need no settings of their own. */
public final class DefaultFSConnectionFactory {
    private DefaultFSConnectionFactory() {}

    /** The computer's own file system. */
    public static FSConnection createLocalFSConnection() {
        return createLocalFSConnection(System.getProperty("user.home"));
    }

    /** The computer's own file system, whose relative paths start from the given folder. */
    public static FSConnection createLocalFSConnection(String workingDir) {
        return FolderConnection.local(Path.of(workingDir));
    }

    /** The file system of the running workflow, as seen from the given start. */
    public static FSConnection createRelativeToConnection(RelativeTo type) {
        return FolderConnection.relative(type);
    }
}
