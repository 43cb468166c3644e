package org.urwkv.standin.internal;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;

/** The door into factories, models, contexts and tables. */
public abstract class NodeAccess {

    /** The only one. */
    public static final NodeAccess INSTANCE =
            Bridge.load(NodeAccess.class, "org.knime.core.node.NodeBridge");

    /** The description; an exception if there is none. */
    public abstract NodeDescription description(NodeFactory<?> factory);

    /** The number of views. */
    public abstract int viewCount(NodeFactory<?> factory);

    /** Whether there is a dialog. */
    public abstract boolean hasDialog(NodeFactory<?> factory);

    /** The dialog. */
    public abstract NodeDialogPane dialog(NodeFactory<?> factory);

    /** The types of the inputs. */
    public abstract PortType[] inTypes(NodeModel model);

    /** The types of the outputs. */
    public abstract PortType[] outTypes(NodeModel model);

    /** Checks settings. */
    public abstract void validate(NodeModel model, NodeSettingsRO settings)
            throws InvalidSettingsException;

    /** Takes settings over. */
    public abstract void load(NodeModel model, NodeSettingsRO settings)
            throws InvalidSettingsException;

    /** Writes settings. */
    public abstract void save(NodeModel model, NodeSettingsWO settings);

    /** Configures. */
    public abstract PortObjectSpec[] configure(NodeModel model, PortObjectSpec[] inputs)
            throws InvalidSettingsException;

    /** Executes. */
    public abstract PortObject[] execute(
            NodeModel model, PortObject[] inputs, ExecutionContext exec) throws Exception;

    /** Resets. */
    public abstract void reset(NodeModel model);

    /** Disposes. */
    public abstract void dispose(NodeModel model);

    /** Writes internals. */
    public abstract void saveInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Reads internals. */
    public abstract void loadInternals(NodeModel model, File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** The warning, {@code null} if there is none. */
    public abstract Message warning(NodeModel model);

    /** Sets the warning. */
    public abstract void warning(NodeModel model, Message message);

    /** Sets the incoming flow variables. */
    public abstract void incoming(NodeModel model, Map<String, FlowVariable> variables);

    /** The flow variables that the model put out. */
    public abstract Map<String, FlowVariable> pushed(NodeModel model);

    /** Forgets them. */
    public abstract void forgetPushed(NodeModel model);

    /** A monitor of a whole node. */
    public abstract NodeProgressMonitor monitor();

    /** A context. */
    public abstract ExecutionContext context(
            NodeProgressMonitor monitor, IWriteFileStoreHandler stores, TableTarget target);

    /** A table of rows on disk. */
    public abstract BufferedDataTable table(RowFile rows, int id);

    /** The rows of a table. */
    public abstract RowFile rows(BufferedDataTable table);
}
