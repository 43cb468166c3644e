package org.urwkv.standin.internal;

import java.io.IOException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;

/** Configures and executes a model with the checks of the platform. */
public final class NodeRun {

    private static final NodeAccess ACCESS = NodeAccess.INSTANCE;

    private final NodeModel model;
    private final PortType[] inTypes;
    private final PortType[] outTypes;

    /** Of a model. */
    public NodeRun(final NodeModel model) {
        this.model = model;
        this.inTypes = ACCESS.inTypes(model);
        this.outTypes = ACCESS.outTypes(model);
    }

    /** What is known of the outputs. */
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs)
            throws InvalidSettingsException {
        if (inputs.length != inTypes.length) {
            throw new IllegalArgumentException(
                    inputs.length + " inputs do not fit " + inTypes.length + " ports");
        }
        ACCESS.warning(model, null);
        ACCESS.forgetPushed(model);
        PortObjectSpec[] specs = inputs.clone();
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] == null && inTypes[i].equals(BufferedDataTable.TYPE)) {
                specs[i] = new DataTableSpec();
            }
            boolean fits =
                    specs[i] == null
                            || inTypes[i].acceptsPortObjectSpec(specs[i])
                            || specs[i] instanceof InactiveBranchPortObjectSpec;
            if (!fits) {
                throw new InvalidSettingsException(
                        "Input "
                                + i
                                + " needs "
                                + inTypes[i].getName()
                                + ", not "
                                + specs[i].getClass().getSimpleName()
                                + "; connect another port");
            }
        }
        PortObjectSpec[] made = ACCESS.configure(model, specs);
        if (made == null) {
            return new PortObjectSpec[outTypes.length];
        }
        if (made.length != outTypes.length) {
            throw new IllegalStateException(
                    model.getClass().getName()
                            + " configures "
                            + made.length
                            + " outputs, it has "
                            + outTypes.length);
        }
        return made;
    }

    /** Does the work. */
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec)
            throws Exception {
        checkInputs(inputs);
        ACCESS.warning(model, null);
        PortObject[] made = ACCESS.execute(model, inputs.clone(), exec);
        exec.checkCanceled();
        Message warning = ACCESS.warning(model);
        if (warning != null) {
            ACCESS.warning(model, warning.renderIssueDetails(inputs));
        }
        PortObject[] checked = checkOutputs(inputs, made, exec);
        warnOfEmptyTables(checked);
        return checked;
    }

    private void checkInputs(final PortObject[] inputs) {
        if (inputs.length != inTypes.length) {
            throw new IllegalArgumentException(
                    inputs.length + " inputs do not fit " + inTypes.length + " ports");
        }
        for (int i = 0; i < inputs.length; i++) {
            boolean absent = inputs[i] == null && inTypes[i].isOptional();
            boolean inactive = inputs[i] instanceof InactiveBranchPortObject;
            if (!absent && !inactive && !inTypes[i].acceptsPortObject(inputs[i])) {
                throw new IllegalStateException(
                        "Input "
                                + i
                                + " needs "
                                + inTypes[i].getName()
                                + ", not "
                                + (inputs[i] == null
                                        ? "nothing"
                                        : inputs[i].getClass().getSimpleName()));
            }
        }
    }

    private PortObject[] checkOutputs(
            final PortObject[] inputs, final PortObject[] raw, final ExecutionContext exec)
            throws IOException {
        PortObject[] made = raw == null ? new PortObject[outTypes.length] : raw;
        if (made.length != outTypes.length) {
            throw new IllegalStateException(
                    model.getClass().getName()
                            + " made "
                            + made.length
                            + " outputs, it has "
                            + outTypes.length);
        }
        PortObject[] checked = made.clone();
        for (int i = 0; i < made.length; i++) {
            if (made[i] == null) {
                throw new IllegalStateException(
                        model.getClass().getName() + " made nothing for output " + i);
            }
            if (!(made[i] instanceof InactiveBranchPortObject)
                    && !outTypes[i].acceptsPortObject(made[i])) {
                throw new IllegalStateException(
                        model.getClass().getName()
                                + " made a "
                                + made[i].getClass().getSimpleName()
                                + " for output "
                                + i
                                + " of type "
                                + outTypes[i].getName());
            }
            if (made[i] instanceof FileStorePortObject stored) {
                FileStoreUtil.invokeFlush(stored);
            } else if (made[i] instanceof BufferedDataTable table && isOneOf(inputs, table)) {
                checked[i] = exec.createWrappedTable(table);
            }
        }
        return checked;
    }

    private static boolean isOneOf(final PortObject[] inputs, final PortObject object) {
        for (PortObject input : inputs) {
            if (input == object) {
                return true;
            }
        }
        return false;
    }

    private void warnOfEmptyTables(final PortObject[] made) {
        int tables = 0;
        long rows = 0;
        for (PortObject object : made) {
            if (object instanceof BufferedDataTable table) {
                tables++;
                rows += table.size();
            }
        }
        if (tables > 0 && rows == 0 && ACCESS.warning(model) == null) {
            ACCESS.warning(
                    model,
                    Message.fromSummary(
                            tables == 1
                                    ? "Node created an empty data table."
                                    : "Node created empty data tables on all out-ports."));
        }
    }
}
