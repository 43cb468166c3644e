package org.knime.core.data.filestore.internal;

import java.io.File;
import java.io.IOException;
import java.util.UUID;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.ExecutionContext;

/** The file stores of one node, to which new ones can be added while it executes. */
public interface IWriteFileStoreHandler extends IFileStoreHandler {

    /** The id under which keys refer to these stores. */
    UUID getStoreUUID();

    /** The folder of the files, {@code null} as long as there is none. */
    File getBaseDir();

    /** Makes a store; the name must be new within the execution. */
    FileStore createFileStore(String name) throws IOException;

    /** Starts an execution: stores can be made. */
    void open(ExecutionContext exec);

    /** Joins the file stores of a workflow. */
    void addToRepository(IDataRepository repository);

    /** Ends the execution: no further stores. */
    void close();
}
