package org.urwkv.host.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urwkv.host.workflow.Folders;

/** A folder for what a run needs on disk, removed at its end. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch() throws IOException {
        folder = Files.createTempDirectory("workflow-run");
    }

    /** Returns a new folder. */
    Path newFolder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        Folders.remove(folder);
    }
}
