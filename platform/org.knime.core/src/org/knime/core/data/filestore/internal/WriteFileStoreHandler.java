package org.knime.core.data.filestore.internal;

import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.FileUtil;

/** File stores in a folder: {@code 000/000/<name>}, a thousand in each innermost folder. */
public class WriteFileStoreHandler implements IWriteFileStoreHandler {

    private static final int PER_FOLDER = 1000;

    private final String name;
    private final UUID id;
    private final Set<String> names = new HashSet<>();
    private IDataRepository repository;
    private File folder;
    private int next;
    private boolean closed = true;

    /** The stores of the node of this name under this id; they are closed. */
    public WriteFileStoreHandler(final String name, final UUID id) {
        this.name = Objects.requireNonNull(name, "The node's name is missing");
        this.id = id;
    }

    @Override
    public void addToRepository(final IDataRepository newRepository) {
        newRepository.addFileStoreHandler(this);
        repository = newRepository;
    }

    /** Sets the folder of the files, which is made with the first of them. */
    public void setBaseDir(final File newFolder) {
        folder = newFolder;
    }

    @Override
    public void open(final ExecutionContext exec) {
        Objects.requireNonNull(exec, "The execution is missing");
        synchronized (this) {
            closed = false;
        }
    }

    @Override
    public IDataRepository getDataRepository() {
        return repository;
    }

    @Override
    public final UUID getStoreUUID() {
        return id;
    }

    @Override
    public File getBaseDir() {
        return folder;
    }

    @Override
    public FileStore getFileStore(final FileStoreKey key) {
        if (key.getStoreUUID().equals(id)) {
            return FileStoreUtil.createFileStore(this, key);
        }
        return repository.getHandlerNotNull(key.getStoreUUID()).getFileStore(key);
    }

    @Override
    public synchronized FileStore createFileStore(final String storeName) throws IOException {
        if (closed) {
            throw new IllegalStateException(
                    "Node \"" + name + "\" is not executing, its file stores are closed");
        }
        check(storeName);
        if (!names.add(storeName)) {
            throw new IOException(
                    "Node \""
                            + name
                            + "\" already made a file store \""
                            + storeName
                            + "\"; the names must differ");
        }
        FileStoreKey key = new FileStoreKey(id, next++, null, -1, storeName);
        if (folder == null) {
            folder = FileUtil.createTempDir("filestore");
        }
        getParentDir(key.getIndex(), true);
        return FileStoreUtil.createFileStore(this, key);
    }

    private static void check(final String storeName) throws IOException {
        Objects.requireNonNull(storeName, "A file store needs a name");
        if (storeName.isEmpty() || storeName.startsWith(".")) {
            throw new IOException("A file store can not be named \"" + storeName + "\"");
        }
        if (storeName.contains("/") || storeName.contains("\\")) {
            throw new IOException("The file store name \"" + storeName + "\" holds a slash");
        }
    }

    /** The folder of the store of this index, made if wanted. */
    public File getParentDir(final int index, final boolean create) {
        int inner = index / PER_FOLDER;
        String path = String.format("%03d/%03d", inner / PER_FOLDER, inner % PER_FOLDER);
        File parent = new File(folder, path);
        if (create && !parent.isDirectory() && !parent.mkdirs()) {
            throw new IllegalStateException("The folder " + parent + " can not be made");
        }
        return parent;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public void clearAndDispose() {
        close();
        repository.removeFileStoreHandler(this);
        if (folder != null && folder.exists() && !FileUtil.deleteRecursively(folder)) {
            org.knime.core.node.NodeLogger.getLogger(WriteFileStoreHandler.class)
                    .warn("The files in " + folder + " could not all be deleted");
        }
    }

    @Override
    public String toString() {
        return id + " (" + name + ": " + folder + ")";
    }
}
