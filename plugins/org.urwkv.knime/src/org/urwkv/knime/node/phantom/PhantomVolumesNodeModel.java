package org.urwkv.knime.node.phantom;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.volume.phantom.Phantom;

/** Makes one row a phantom. */
public final class PhantomVolumesNodeModel extends VolumeNodeModel<PhantomVolumesParameters> {

    PhantomVolumesNodeModel() {
        super(
                new PortType[0],
                new PortType[] {BufferedDataTable.TYPE},
                PhantomVolumesParameters.class);
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(
                new DataColumnSpecCreator(Columns.CASE, StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator(Columns.IMAGE, VolumeCell.TYPE).createSpec(),
                new DataColumnSpecCreator(Columns.LABEL, LabelVolumeCell.TYPE).createSpec());
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, PhantomVolumesParameters parameters) {
        return new DataTableSpec[] {spec()};
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, PhantomVolumesParameters parameters)
            throws Exception {
        return Failures.run(() -> new BufferedDataTable[] {make(exec, parameters)});
    }

    private static BufferedDataTable make(
            ExecutionContext exec, PhantomVolumesParameters parameters) throws Exception {
        BufferedDataContainer table = exec.createDataContainer(spec());
        RowProgress progress = new RowProgress(exec, parameters.m_cases);
        for (int i = 0; i < parameters.m_cases; i++) {
            int number = parameters.m_firstCase + i;
            progress.begin(i, "phantom " + number);
            Phantom.Case phantom = Phantom.create(parameters.spec(), parameters.m_seed, number);
            table.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey((long) i),
                            new StringCell(phantom.name()),
                            VolumeCell.create(exec.createFileStore("image_" + i), phantom.image()),
                            LabelVolumeCell.create(
                                    exec.createFileStore("label_" + i), phantom.labels())));
        }
        table.close();
        return ColumnContent.noted(table.getTable(), exec);
    }
}
