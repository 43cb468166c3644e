package org.urwkv.knime.node.resampler;

import java.util.stream.IntStream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.StreamableOperator;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeCell;

/** Replaces volumes by the same volumes on another grid, row by row. */
public final class VolumeResamplerNodeModel extends VolumeNodeModel<VolumeResamplerParameters> {

    VolumeResamplerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                VolumeResamplerParameters.class);
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, VolumeResamplerParameters parameters)
            throws InvalidSettingsException {
        return new DataTableSpec[] {rearranger(in[0], parameters, null).createSpec()};
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, VolumeResamplerParameters parameters)
            throws Exception {
        RowProgress progress = new RowProgress(exec, in[0].size());
        ColumnRearranger columns = rearranger(in[0].getDataTableSpec(), parameters, progress);
        return new BufferedDataTable[] {ColumnContent.noted(rearrange(in[0], columns, exec), exec)};
    }

    @Override
    public InputPortRole[] getInputPortRoles() {
        return new InputPortRole[] {InputPortRole.DISTRIBUTED_STREAMABLE};
    }

    @Override
    public OutputPortRole[] getOutputPortRoles() {
        return new OutputPortRole[] {OutputPortRole.DISTRIBUTED};
    }

    @Override
    protected StreamableOperator createStreamableOperator(
            PartitionInfo partition, PortObjectSpec[] in, VolumeResamplerParameters parameters)
            throws InvalidSettingsException {
        return rearranger((DataTableSpec) in[0], parameters, null).createStreamableFunction();
    }

    private static ColumnRearranger rearranger(
            DataTableSpec in, VolumeResamplerParameters parameters, RowProgress progress)
            throws InvalidSettingsException {
        int[] columns = columns(in, parameters);
        DataColumnSpec[] specs = new DataColumnSpec[columns.length];
        for (int i = 0; i < columns.length; i++) {
            DataColumnSpec old = in.getColumnSpec(columns[i]);
            boolean labels = old.getType().isCompatible(LabelVolumeValue.class);
            specs[i] =
                    new DataColumnSpecCreator(
                                    old.getName(), labels ? LabelVolumeCell.TYPE : VolumeCell.TYPE)
                            .createSpec();
        }
        ColumnRearranger rearranger = new ColumnRearranger(in);
        rearranger.replace(
                new ResampledCells(
                        specs,
                        columns,
                        parameters.targetGrid(in),
                        parameters.imageOptions(),
                        parameters.labelOptions(),
                        Columns.findNames(in, null),
                        progress),
                columns);
        return rearranger;
    }

    private static int[] columns(DataTableSpec in, VolumeResamplerParameters parameters)
            throws InvalidSettingsException {
        if (parameters.m_columns == VolumeResamplerParameters.Columns.ONE) {
            return new int[] {Columns.find(in, parameters.m_column, ColumnKind.VOLUME)};
        }
        Columns.find(in, null, ColumnKind.VOLUME);
        return IntStream.range(0, in.getNumColumns())
                .filter(i -> ColumnKind.VOLUME.accepts(in.getColumnSpec(i)))
                .toArray();
    }
}
