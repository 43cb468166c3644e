package org.urwkv.standin;

import java.nio.file.Path;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowManager;
import org.urwkv.standin.internal.WorkflowAccess;

/** A workflow of the host: its name, its folder and the file stores of its nodes. */
public final class Workflow {

    private final String name;
    private final Path folder;
    private final FileStoreRegistry fileStores = new FileStoreRegistry();
    private final WorkflowManager manager;

    private Workflow(final String name, final Path folder) {
        this.name = name;
        this.folder = folder;
        this.manager = WorkflowAccess.INSTANCE.workflow(name, this);
    }

    /** A workflow in a folder. */
    public static Workflow create(final String name, final Path folder) {
        return new Workflow(name, folder.toAbsolutePath().normalize());
    }

    /** The workflow that the current thread works for, {@code null} if there is none. */
    public static Workflow current() {
        NodeContext context = NodeContext.getContext();
        return context == null
                ? null
                : context.getContextObjectForClass(Workflow.class).orElse(null);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The folder with {@code workflow.knime}; its subfolder {@code data} is the data area. */
    public Path folder() {
        return folder;
    }

    /** The file stores of all nodes. */
    public FileStoreRegistry fileStores() {
        return fileStores;
    }

    /** The workflow as the public API sees it. */
    public WorkflowManager manager() {
        return manager;
    }

    @Override
    public String toString() {
        return name;
    }
}
