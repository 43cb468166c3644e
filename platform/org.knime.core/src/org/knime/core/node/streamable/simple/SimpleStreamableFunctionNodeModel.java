package org.knime.core.node.streamable.simple;

import java.io.File;
import java.io.IOException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.StreamableFunction;
import org.knime.core.node.streamable.StreamableFunctionProducer;

/** A node that only rearranges the columns of one table. */
public abstract class SimpleStreamableFunctionNodeModel extends NodeModel
        implements StreamableFunctionProducer {

    private final int in;
    private final int out;

    /** One table in, one out. */
    public SimpleStreamableFunctionNodeModel() {
        super(1, 1);
        in = 0;
        out = 0;
    }

    /** With these ports, among them the table's. */
    public SimpleStreamableFunctionNodeModel(
            final PortType[] inTypes, final PortType[] outTypes, final int in, final int out) {
        super(inTypes, outTypes);
        this.in = in;
        this.out = out;
    }

    @Override
    protected BufferedDataTable[] execute(
            final BufferedDataTable[] inputs, final ExecutionContext exec) throws Exception {
        BufferedDataTable table = inputs[in];
        ColumnRearranger rearranger = createColumnRearranger(table.getDataTableSpec());
        return new BufferedDataTable[] {exec.createColumnRearrangeTable(table, rearranger, exec)};
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inputs)
            throws InvalidSettingsException {
        return new DataTableSpec[] {createColumnRearranger(inputs[in]).createSpec()};
    }

    /** Whether rows may be worked on in several places. */
    protected boolean isDistributable() {
        return true;
    }

    @Override
    public InputPortRole[] getInputPortRoles() {
        InputPortRole[] roles = super.getInputPortRoles();
        roles[in] = InputPortRole.get(isDistributable(), true);
        return roles;
    }

    @Override
    public OutputPortRole[] getOutputPortRoles() {
        OutputPortRole[] roles = super.getOutputPortRoles();
        roles[out] = isDistributable() ? OutputPortRole.DISTRIBUTED : OutputPortRole.NONDISTRIBUTED;
        return roles;
    }

    /** How the columns are rearranged. */
    protected abstract ColumnRearranger createColumnRearranger(DataTableSpec spec)
            throws InvalidSettingsException;

    /** The port of the incoming table. */
    protected int getStreamableInPortIdx() {
        return in;
    }

    /** The port of the outgoing table. */
    public int getStreamableOutPortIdx() {
        return out;
    }

    @Override
    public StreamableFunction createStreamableOperator(
            final PartitionInfo partition, final PortObjectSpec[] inSpecs)
            throws InvalidSettingsException {
        return createColumnRearranger((DataTableSpec) inSpecs[in])
                .createStreamableFunction(in, out);
    }

    @Override
    protected void reset() {}

    @Override
    protected void loadInternals(final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {}

    @Override
    protected void saveInternals(final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {}
}
