package org.urwkv.knime.node.reader;

import java.util.OptionalInt;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.RowRemarks;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;

/** Reads a folder or, with an input table, the files that it names. */
public final class VolumeReaderNodeModel extends VolumeNodeModel<VolumeReaderParameters> {

    VolumeReaderNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE_OPTIONAL},
                new PortType[] {BufferedDataTable.TYPE},
                VolumeReaderParameters.class);
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, VolumeReaderParameters parameters)
            throws InvalidSettingsException {
        if (in[0] != null) {
            return new DataTableSpec[] {
                rearranger(in[0], parameters, null, null, null).createSpec()
            };
        }
        if (!Location.isChosen(parameters.m_images.getFSLocation())) {
            throw new InvalidSettingsException(
                    "No images are chosen; choose a folder of volumes or one file, or connect a"
                            + " table with a column of paths.");
        }
        if (parameters.m_readLabels && !Location.isChosen(parameters.m_labels.getFSLocation())) {
            throw new InvalidSettingsException(
                    "No labels are chosen; choose the folder of the labels, or switch off that"
                            + " labels are read.");
        }
        return new DataTableSpec[] {FolderReading.spec(parameters)};
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, VolumeReaderParameters parameters)
            throws Exception {
        RowFailures failures = new RowFailures();
        RowRemarks remarks = new RowRemarks();
        BufferedDataTable table =
                in[0] == null
                        ? Failures.run(
                                () -> new FolderReading(exec, parameters, failures, remarks).read())
                        : readPaths(in[0], exec, parameters, failures, remarks);
        warn(failures, remarks, table.size(), "Mend or remove the files, and run the node again.");
        return new BufferedDataTable[] {ColumnContent.noted(table, exec)};
    }

    private static BufferedDataTable readPaths(
            BufferedDataTable in,
            ExecutionContext exec,
            VolumeReaderParameters parameters,
            RowFailures failures,
            RowRemarks remarks)
            throws Exception {
        RowProgress progress = new RowProgress(exec, in.size());
        return rearrange(
                in,
                rearranger(in.getDataTableSpec(), parameters, failures, remarks, progress),
                exec);
    }

    private static ColumnRearranger rearranger(
            DataTableSpec in,
            VolumeReaderParameters parameters,
            RowFailures failures,
            RowRemarks remarks,
            RowProgress progress)
            throws InvalidSettingsException {
        int images = Columns.find(in, parameters.m_pathColumn, ColumnKind.PATH);
        OptionalInt labels =
                Columns.isChosen(parameters.m_labelPathColumn)
                        ? Columns.findIfPresent(in, parameters.m_labelPathColumn, ColumnKind.PATH)
                        : OptionalInt.empty();
        DataColumnSpec image =
                new DataColumnSpecCreator(
                                DataTableSpec.getUniqueColumnName(in, Columns.IMAGE),
                                VolumeCell.TYPE)
                        .createSpec();
        DataColumnSpec label =
                new DataColumnSpecCreator(
                                DataTableSpec.getUniqueColumnName(in, Columns.LABEL),
                                LabelVolumeCell.TYPE)
                        .createSpec();
        DataColumnSpec[] added =
                labels.isPresent()
                        ? new DataColumnSpec[] {image, label}
                        : new DataColumnSpec[] {image};
        ColumnRearranger rearranger = new ColumnRearranger(in);
        rearranger.append(
                new PathCells(
                        added,
                        images,
                        labels,
                        CaseReading.of(parameters),
                        parameters.m_failOnFirstError ? null : failures,
                        remarks,
                        progress));
        return rearranger;
    }
}
