package org.urwkv.knime.node.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.knime.filehandling.core.connections.FSFiles;
import org.knime.filehandling.core.data.location.cell.SimpleFSLocationCellFactory;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.volume.VolumeException;

/** Writes one file a row and appends its path. */
public final class VolumeWriterNodeModel extends VolumeNodeModel<VolumeWriterParameters> {

    VolumeWriterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                VolumeWriterParameters.class);
    }

    @Override
    protected DataTableSpec[] configure(DataTableSpec[] in, VolumeWriterParameters parameters)
            throws InvalidSettingsException {
        if (!Location.isChosen(parameters.m_folder.getFSLocation())) {
            throw new InvalidSettingsException("No folder is chosen; choose where to write.");
        }
        return new DataTableSpec[] {rearranger(in[0], parameters, null, null).createSpec()};
    }

    @Override
    protected BufferedDataTable[] execute(
            BufferedDataTable[] in, ExecutionContext exec, VolumeWriterParameters parameters)
            throws Exception {
        return Failures.run(
                () -> {
                    try (Location folder = Location.open(parameters.m_folder.getFSLocation())) {
                        makeReady(folder, parameters.m_createFolders);
                        RowProgress progress = new RowProgress(exec, in[0].size());
                        ColumnRearranger columns =
                                rearranger(in[0].getDataTableSpec(), parameters, folder, progress);
                        return new BufferedDataTable[] {rearrange(in[0], columns, exec)};
                    }
                });
    }

    private static void makeReady(Location folder, boolean create) throws IOException {
        if (Files.isDirectory(folder.path())) {
            return;
        }
        if (Files.exists(folder.path())) {
            throw new VolumeException(
                    "'" + folder.path() + "' is a file, not a folder; choose a folder.");
        }
        if (!create) {
            throw new VolumeException(
                    "The folder '"
                            + folder.path()
                            + "' does not exist; choose another, or that missing folders are"
                            + " created.");
        }
        FSFiles.createDirectories(folder.path());
    }

    private static ColumnRearranger rearranger(
            DataTableSpec in,
            VolumeWriterParameters parameters,
            Location folder,
            RowProgress progress)
            throws InvalidSettingsException {
        int volumes = Columns.find(in, parameters.m_column, ColumnKind.VOLUME);
        OptionalInt names = Columns.findNames(in, parameters.m_nameColumn);
        ColumnRearranger rearranger = new ColumnRearranger(in);
        rearranger.append(
                new WrittenFiles(pathColumn(in), volumes, names, folder, parameters, progress));
        return rearranger;
    }

    private static DataColumnSpec pathColumn(DataTableSpec in) {
        return new DataColumnSpecCreator(
                        DataTableSpec.getUniqueColumnName(in, Columns.PATH),
                        SimpleFSLocationCellFactory.TYPE)
                .createSpec();
    }
}
