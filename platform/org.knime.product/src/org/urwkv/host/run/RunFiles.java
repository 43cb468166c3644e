package org.urwkv.host.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urwkv.standin.FileStoreRegistry;
import org.urwkv.standin.FileStores;

/**
 * Where the nodes of a running workflow keep their files: file stores and tables that do not fit
 * into memory.
 */
public final class RunFiles {
    private final Path scratch;
    private final FileStoreRegistry registry;
    private int count;

    /**
     * Makes the place.
     *
     * @param scratch a folder for this run alone
     * @param registry the file stores of the workflow
     */
    public RunFiles(Path scratch, FileStoreRegistry registry) {
        this.scratch = scratch;
        this.registry = registry;
    }

    /**
     * Makes file stores for a node that is about to execute.
     *
     * @param node the node
     * @return empty stores
     */
    FileStores newStores(HostNode node) {
        return FileStores.create(
                node.name(), registry, scratch.resolve("stores-" + next(node)).toFile());
    }

    /**
     * Makes a folder for the tables of a node that is about to execute.
     *
     * @param node the node
     * @return an empty folder
     * @throws IOException if it cannot be made
     */
    Path newTableFolder(HostNode node) throws IOException {
        return Files.createDirectories(scratch.resolve("tables-" + next(node)));
    }

    private String next(HostNode node) {
        return node.id() + "-" + ++count;
    }
}
