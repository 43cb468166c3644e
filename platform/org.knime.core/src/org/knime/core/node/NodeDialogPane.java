package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;

/** A dialog for a desktop; here it only reads and writes settings. */
public abstract class NodeDialogPane {

    private final NodeContext context = NodeContext.getContext();
    private final Map<String, FlowVariable> variables = new LinkedHashMap<>();

    /** For subclasses. */
    protected NodeDialogPane() {
        super();
    }

    /** The log. */
    protected final NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }

    /** Whether nothing can be changed. */
    public final boolean isWriteProtected() {
        return false;
    }

    /** The flow variables to choose from. */
    public final Map<String, FlowVariable> getAvailableFlowVariables() {
        return Map.copyOf(variables);
    }

    /** Shows settings. */
    protected void loadSettingsFrom(final NodeSettingsRO settings, final PortObjectSpec[] specs)
            throws NotConfigurableException {
        DataTableSpec[] tables = new DataTableSpec[specs.length];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = specs[i] instanceof DataTableSpec t ? t : null;
        }
        loadSettingsFrom(settings, tables);
    }

    /** Shows settings of a node whose inputs all are tables. */
    protected void loadSettingsFrom(final NodeSettingsRO settings, final DataTableSpec[] specs)
            throws NotConfigurableException {}

    /** The user canceled. */
    public void onCancel() {}

    /** The dialog closes. */
    public void onClose() {}

    /** The dialog opens. */
    public void onOpen() {}

    /** Writes what the user chose. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;

    /** Ends editing and writes what the user chose. */
    public final void finishEditingAndSaveSettingsTo(final NodeSettingsWO settings)
            throws InvalidSettingsException {
        saveSettingsTo(settings);
    }

    /** Whether the escape key closes the dialog. */
    public boolean closeOnESC() {
        return true;
    }

    /** Whether there are settings of the model. */
    protected boolean hasModelSettings() {
        return true;
    }

    /** Whether there are settings of the view. */
    protected boolean hasViewSettings() {
        return false;
    }

    /** The node. */
    protected final NodeContext getNodeContext() {
        return context;
    }
}
