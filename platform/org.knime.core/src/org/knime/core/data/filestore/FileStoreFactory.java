package org.knime.core.data.filestore;

import java.io.IOException;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;
import org.knime.core.node.ExecutionContext;
import org.urwkv.standin.internal.TemporaryStores;

/** Makes file stores. */
public abstract class FileStoreFactory {

    FileStoreFactory() {
        super();
    }

    /** A new file store; the name must be new. */
    public abstract FileStore createFileStore(String name) throws IOException;

    /** Ends the making; files outside a workflow are deleted. */
    public abstract void close();

    /** Makes file stores of the executing node. */
    public static final FileStoreFactory createFileStoreFactory(final ExecutionContext exec) {
        return createWorkflowFileStoreFactory(exec);
    }

    /** Makes file stores of the executing node. */
    public static final FileStoreFactory createWorkflowFileStoreFactory(
            final ExecutionContext exec) {
        return new FileStoreFactory() {
            @Override
            public FileStore createFileStore(final String name) throws IOException {
                return exec.createFileStore(name);
            }

            @Override
            public void close() {
                // the files live as long as the node's output
            }
        };
    }

    /** Makes file stores in a temporary folder. */
    public static final FileStoreFactory createNotInWorkflowFileStoreFactory() {
        WriteFileStoreHandler handler = TemporaryStores.create();
        return new FileStoreFactory() {
            @Override
            public FileStore createFileStore(final String name) throws IOException {
                return handler.createFileStore(name);
            }

            @Override
            public void close() {
                handler.clearAndDispose();
            }
        };
    }
}
