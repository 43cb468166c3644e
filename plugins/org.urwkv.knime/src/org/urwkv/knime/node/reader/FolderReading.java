package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
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
import org.urwkv.knime.node.RowRemarks;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.volume.Volume;

/**
 * Makes a table of the cases of a folder: columns Case, Path, Image and, if labels are read, Label.
 */
final class FolderReading {

    private final ExecutionContext exec;
    private final VolumeReaderParameters parameters;
    private final RowFailures failures;
    private final RowRemarks remarks;
    private final CaseReading reading;
    private final MultiSimpleFSLocationCellFactory paths = new MultiSimpleFSLocationCellFactory();

    /**
     * @param failures collects the rows that failed if the node is not to end at the first
     * @param remarks collects what is to be said about files that were read
     */
    FolderReading(
            ExecutionContext exec,
            VolumeReaderParameters parameters,
            RowFailures failures,
            RowRemarks remarks) {
        this.exec = exec;
        this.parameters = parameters;
        this.failures = failures;
        this.remarks = remarks;
        this.reading = CaseReading.of(parameters);
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
            List<CaseSource> cases =
                    CaseFiles.images(
                            images.path(),
                            parameters.m_skip,
                            parameters.m_limit,
                            remarks.on("Images"));
            LabelFiles labelFiles = labels == null ? null : new LabelFiles(labels.path());
            RowProgress progress = new RowProgress(exec, cases.size());
            for (int i = 0; i < cases.size(); i++) {
                CaseSource source = cases.get(i);
                progress.begin(i, source.name());
                DataCell[] cells = new DataCell[labels == null ? 3 : 4];
                cells[0] = new StringCell(source.name());
                cells[1] = paths.createCell(images.locationOf(source.path()));
                read(source, i, labelFiles, cells);
                table.addRowToTable(new DefaultRow(RowKey.createRowKey((long) i), cells));
            }
        }
        table.close();
        return table.getTable();
    }

    private void read(CaseSource source, int row, LabelFiles labels, DataCell[] cells)
            throws IOException {
        Consumer<String> warnings = remarks.on("Row" + row);
        try {
            Volume image = reading.image(source.read(warnings), source.path());
            cells[2] = VolumeCell.create(exec.createFileStore("image_" + row), image);
            if (labels != null) {
                cells[3] =
                        LabelVolumeCell.create(
                                exec.createFileStore("label_" + row),
                                reading.labels(labels.of(source), source.path(), image, warnings));
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
    }
}
