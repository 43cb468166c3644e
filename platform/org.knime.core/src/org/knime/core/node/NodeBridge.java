package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.standin.internal.NodeAccess;
import org.urwkv.standin.internal.RowFile;
import org.urwkv.standin.internal.TableTarget;

/** The door of this package. */
final class NodeBridge extends NodeAccess {

    NodeBridge() {
        super();
    }

    @Override
    public NodeDescription description(final NodeFactory<?> factory) {
        return factory.description();
    }

    @Override
    public int viewCount(final NodeFactory<?> factory) {
        return factory.getNrNodeViews();
    }

    @Override
    public boolean hasDialog(final NodeFactory<?> factory) {
        return factory.hasDialog();
    }

    @Override
    public NodeDialogPane dialog(final NodeFactory<?> factory) {
        return factory.createNodeDialogPane();
    }

    @Override
    public PortType[] inTypes(final NodeModel model) {
        PortType[] types = new PortType[model.getNrInPorts()];
        for (int i = 0; i < types.length; i++) {
            types[i] = model.getInPortType(i);
        }
        return types;
    }

    @Override
    public PortType[] outTypes(final NodeModel model) {
        PortType[] types = new PortType[model.getNrOutPorts()];
        for (int i = 0; i < types.length; i++) {
            types[i] = model.getOutPortType(i);
        }
        return types;
    }

    @Override
    public void validate(final NodeModel model, final NodeSettingsRO settings)
            throws InvalidSettingsException {
        model.validateSettings(settings);
    }

    @Override
    public void load(final NodeModel model, final NodeSettingsRO settings)
            throws InvalidSettingsException {
        model.loadValidatedSettingsFrom(settings);
    }

    @Override
    public void save(final NodeModel model, final NodeSettingsWO settings) {
        model.saveSettingsTo(settings);
    }

    @Override
    public PortObjectSpec[] configure(final NodeModel model, final PortObjectSpec[] inputs)
            throws InvalidSettingsException {
        return model.configure(inputs);
    }

    @Override
    public PortObject[] execute(
            final NodeModel model, final PortObject[] inputs, final ExecutionContext exec)
            throws Exception {
        return model.execute(inputs, exec);
    }

    @Override
    public void reset(final NodeModel model) {
        model.reset();
    }

    @Override
    public void dispose(final NodeModel model) {
        model.onDispose();
    }

    @Override
    public void saveInternals(final NodeModel model, final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        model.saveInternals(folder, exec);
    }

    @Override
    public void loadInternals(final NodeModel model, final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        model.loadInternals(folder, exec);
    }

    @Override
    public Message warning(final NodeModel model) {
        return model.getWarning();
    }

    @Override
    public void warning(final NodeModel model, final Message message) {
        model.setWarning(message);
    }

    @Override
    public void incoming(final NodeModel model, final Map<String, FlowVariable> variables) {
        model.setIncoming(variables);
    }

    @Override
    public Map<String, FlowVariable> pushed(final NodeModel model) {
        return model.getPushed();
    }

    @Override
    public void forgetPushed(final NodeModel model) {
        model.forgetPushed();
    }

    @Override
    public NodeProgressMonitor monitor() {
        return new DefaultNodeProgressMonitor();
    }

    @Override
    public ExecutionContext context(
            final NodeProgressMonitor monitor,
            final IWriteFileStoreHandler stores,
            final TableTarget target) {
        return new ExecutionContext(monitor, stores, target);
    }

    @Override
    public BufferedDataTable table(final RowFile rows, final int id) {
        return new BufferedDataTable(rows, id);
    }

    @Override
    public RowFile rows(final BufferedDataTable table) {
        return table.rows();
    }
}
