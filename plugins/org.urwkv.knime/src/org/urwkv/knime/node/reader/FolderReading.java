package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.filehandling.core.data.location.cell.MultiSimpleFSLocationCellFactory;
import org.knime.filehandling.core.data.location.cell.SimpleFSLocationCellFactory;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;

/**
 * Makes a table of the cases of a folder: columns Case, Path, Image and, if labels are read, Label.
 */
final class FolderReading {

    private final ExecutionContext exec;
    private final VolumeReaderParameters parameters;
    private final RowFailures failures;
    private final MultiSimpleFSLocationCellFactory paths = new MultiSimpleFSLocationCellFactory();

    /**
     * @param failures collects the rows that failed if the node is not to end at the first
     */
    FolderReading(ExecutionContext exec, VolumeReaderParameters parameters, RowFailures failures) {
        this.exec = exec;
        this.parameters = parameters;
        this.failures = failures;
    }

    static DataTableSpec spec(VolumeReaderParameters parameters) {
        DataColumnSpec path =
                new DataColumnSpecCreator(Columns.PATH, SimpleFSLocationCellFactory.TYPE)
                        .createSpec();
        DataColumnSpec name = new DataColumnSpecCreator(Columns.CASE, StringCell.TYPE).createSpec();
        DataColumnSpec image =
                new DataColumnSpecCreator(Columns.IMAGE, VolumeCell.TYPE).createSpec();
        DataColumnSpec label =
                new DataColumnSpecCreator(Columns.LABEL, LabelVolumeCell.TYPE).createSpec();
        return parameters.m_readLabels
                ? new DataTableSpec(name, path, image, label)
                : new DataTableSpec(name, path, image);
    }

    BufferedDataTable read() throws Exception {
        BufferedDataContainer table = exec.createDataContainer(spec(parameters));
        try (Location images = Location.open(parameters.m_images.getFSLocation());
                Location labels =
                        parameters.m_readLabels
                                ? Location.open(parameters.m_labels.getFSLocation())
                                : null) {
            List<Path> files =
                    CaseFiles.images(images.path(), parameters.m_skip, parameters.m_limit);
            if (labels != null) {
                CaseFiles.requireThere(labels.path(), "label");
            }
            RowProgress progress = new RowProgress(exec, files.size());
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                progress.begin(i, VolumeIO.stem(CaseFiles.nameOf(file)));
                table.addRowToTable(
                        new DefaultRow(
                                RowKey.createRowKey((long) i), cells(file, i, images, labels)));
            }
        }
        table.close();
        return table.getTable();
    }

    private DataCell[] cells(Path file, int row, Location images, Location labels)
            throws IOException {
        DataCell[] cells = new DataCell[labels == null ? 3 : 4];
        cells[0] = new StringCell(VolumeIO.stem(CaseFiles.nameOf(file)));
        cells[1] = paths.createCell(images.locationOf(file));
        try {
            Volume image = VolumeIO.read(file);
            cells[2] = VolumeCell.create(exec.createFileStore("image_" + row), image);
            if (labels != null) {
                Path labelFile = CaseFiles.labelsOf(file, labels.path());
                cells[3] =
                        LabelVolumeCell.create(
                                exec.createFileStore("label_" + row),
                                CaseReading.labels(labelFile, file, image));
            }
        } catch (IOException | RuntimeException e) {
            if (parameters.m_failOnFirstError || !Failures.isForUser(e)) {
                throw e;
            }
            String reason = Failures.sentence(e);
            failures.add(row, "Row" + row, reason);
            for (int i = 2; i < cells.length; i++) {
                cells[i] = cells[i] == null ? new MissingCell(reason) : cells[i];
            }
        }
        return cells;
    }
}
