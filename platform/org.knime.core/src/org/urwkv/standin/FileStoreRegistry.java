package org.urwkv.standin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.container.ContainerTable;
import org.knime.core.data.filestore.internal.IFileStoreHandler;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.core.node.NodeLogger;

/** The file stores of all nodes of a workflow by their id. */
public final class FileStoreRegistry implements IDataRepository {

    private final Map<UUID, IWriteFileStoreHandler> handlers = new ConcurrentHashMap<>();
    private final Map<Integer, ContainerTable> tables = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    /** Without stores. */
    public FileStoreRegistry() {
        super();
    }

    @Override
    public int generateNewID() {
        return lastId.incrementAndGet();
    }

    @Override
    public int getLastId() {
        return lastId.get();
    }

    @Override
    public void updateLastId(final int id) {
        lastId.accumulateAndGet(id, Math::max);
    }

    @Override
    public void addTable(final int id, final ContainerTable table) {
        tables.put(id, table);
    }

    @Override
    public Optional<ContainerTable> getTable(final int id) {
        return Optional.ofNullable(tables.get(id));
    }

    @Override
    public Optional<ContainerTable> removeTable(final Integer id) {
        return Optional.ofNullable(tables.remove(id));
    }

    @Override
    public void addFileStoreHandler(final IWriteFileStoreHandler handler) {
        handlers.put(handler.getStoreUUID(), handler);
    }

    @Override
    public void removeFileStoreHandler(final IWriteFileStoreHandler handler) {
        handlers.remove(handler.getStoreUUID(), handler);
    }

    @Override
    public IFileStoreHandler getHandler(final UUID id) {
        return handlers.get(id);
    }

    @Override
    public IFileStoreHandler getHandlerNotNull(final UUID id) {
        IFileStoreHandler handler = handlers.get(id);
        if (handler == null) {
            throw new IllegalStateException(
                    "The files with id " + id + " are gone; execute the node that made them again");
        }
        return handler;
    }

    @Override
    public void printValidFileStoreHandlersToLogDebug() {
        NodeLogger.getLogger(FileStoreRegistry.class).debug("File stores: " + handlers.values());
    }
}
