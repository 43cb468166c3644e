package org.knime.core.data;

import java.util.Optional;
import java.util.UUID;
import org.knime.core.data.container.ContainerTable;
import org.knime.core.data.filestore.internal.IFileStoreHandler;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;

/** The file stores of a workflow. */
public interface IDataRepository {

    /** A number for a table. */
    int generateNewID();

    /** The last number given. */
    int getLastId();

    /** Makes sure that later numbers are greater. */
    void updateLastId(int id);

    /** Adds a table under a number. */
    void addTable(int id, ContainerTable table);

    /** The table of a number. */
    Optional<ContainerTable> getTable(int id);

    /** Takes the table of a number out. */
    Optional<ContainerTable> removeTable(Integer id);

    /** Adds the stores of a node. */
    void addFileStoreHandler(IWriteFileStoreHandler handler);

    /** Removes the stores of a node. */
    void removeFileStoreHandler(IWriteFileStoreHandler handler);

    /** The stores of this id, {@code null} if unknown. */
    IFileStoreHandler getHandler(UUID id);

    /** The stores of this id; an exception if unknown. */
    IFileStoreHandler getHandlerNotNull(UUID id);

    /** Logs the known stores. */
    void printValidFileStoreHandlersToLogDebug();
}
