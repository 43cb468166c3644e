package org.urwkv.standin.internal;

import java.util.UUID;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;
import org.urwkv.standin.FileStoreRegistry;

/** File stores outside of workflows. */
public final class TemporaryStores {

    private TemporaryStores() {}

    /** Open stores in a temporary folder and a repository of their own. */
    public static WriteFileStoreHandler create() {
        WriteFileStoreHandler handler = new WriteFileStoreHandler("no node", UUID.randomUUID());
        handler.addToRepository(new FileStoreRegistry());
        NodeAccess nodes = NodeAccess.INSTANCE;
        handler.open(nodes.context(nodes.monitor(), handler, TableTarget.TEMPORARY));
        return handler;
    }
}
