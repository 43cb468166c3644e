package org.urwkv.standin.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.knime.core.node.util.FileSystemBrowser;
import org.knime.filehandling.core.connections.DefaultFSLocationSpec;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSFileSystem;
import org.knime.filehandling.core.connections.FSLocationSpec;
import org.knime.filehandling.core.connections.RelativeTo;

/** The way to a folder's file system. */
public final class FolderConnection implements FSConnection {
    private final FolderFileSystem fileSystem;

    private FolderConnection(FolderFileSystem fileSystem) {
        this.fileSystem = fileSystem;
    }

    /** The computer's own file system, whose relative paths start from the given folder. */
    public static FolderConnection local(Path workingDirectory) {
        return new FolderConnection(
                new FolderFileSystem(
                        new DefaultFSLocationSpec(FSCategory.LOCAL), workingDirectory));
    }

    /** The running workflow's folder, or its data area. */
    public static FolderConnection relative(RelativeTo start) {
        Path workflow = WorkflowFolder.current();
        Path base =
                switch (start) {
                    case WORKFLOW -> workflow;
                    case WORKFLOW_DATA -> dataArea(workflow);
                    case SPACE, MOUNTPOINT ->
                            throw new IllegalArgumentException(
                                    "Paths relative to the "
                                            + start.getLabel().toLowerCase(Locale.ROOT)
                                            + " cannot be reached here; use a path relative to"
                                            + " the workflow or a local path.");
                };
        return new FolderConnection(
                new FolderFileSystem(
                        new DefaultFSLocationSpec(FSCategory.RELATIVE, start.getSettingsValue()),
                        base));
    }

    /**
     * The data area of a workflow; made when it is first asked for, so that it can be written to.
     */
    private static Path dataArea(Path workflow) {
        Path data = workflow.resolve("data");
        try {
            return Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The data area '" + data + "' cannot be made.", e);
        }
    }

    /**
     * The way to a file system that needs no port.
     *
     * @throws IllegalArgumentException with a sentence for the user if it cannot be reached
     */
    public static FolderConnection of(FSLocationSpec spec) {
        if (spec.getFileSystemCategory() == null) {
            throw new IllegalArgumentException("No file or folder is chosen.");
        }
        return switch (spec.getFSCategory()) {
            case LOCAL -> local(Path.of(System.getProperty("user.home")));
            case RELATIVE ->
                    relative(
                            RelativeTo.fromSettingsValue(
                                    spec.getFileSystemSpecifier().orElse(null)));
            case CONNECTED ->
                    throw new IllegalArgumentException(
                            "The path belongs to a connected file system, but there is no"
                                    + " connection; connect the file system or use a local path.");
            case MOUNTPOINT, HUB_SPACE, CUSTOM_URL ->
                    throw new IllegalArgumentException(
                            "Paths of the kind '"
                                    + spec.getFSCategory().getLabel()
                                    + "' cannot be reached here; use a local path or one relative"
                                    + " to the workflow.");
        };
    }

    @Override
    public FSFileSystem<?> getFileSystem() {
        return fileSystem;
    }

    @Override
    public FileSystemBrowser getFileSystemBrowser() {
        return null;
    }

    @Override
    public boolean supportsBrowsing() {
        return false;
    }
}
