package org.urwkv.host.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.urwkv.host.workflow.Folders;

/** Copies the files that a port object keeps in file stores. */
final class StoreFiles {
    private StoreFiles() {}

    /**
     * Copies all files of a port object.
     *
     * @param object the port object
     * @param folder takes the files, or folders, under the names of their stores
     * @return what was written, in the order of the stores
     * @throws IOException if a store cannot be read or a file not written
     */
    static List<Path> write(FileStorePortObject object, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (FileStore store : FileStoreUtil.getFileStores(object)) {
            Path source = store.getFile().toPath();
            if (Files.exists(source)) {
                Files.createDirectories(folder);
                Path target = folder.resolve(store.getFile().getName());
                Folders.copy(source, target);
                written.add(target);
            }
        }
        return written;
    }
}
