package org.urwkv.standin.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;

/** Writes rows to a file, each cell through its serializer. */
public final class RowWriter implements AutoCloseable {

    private final File file;
    private final IDataRepository repository;
    private final CellOutput out;
    private long size;

    /** Starts a new file. */
    public RowWriter(final TableTarget target) throws IOException {
        file = target.newFile();
        repository = target.repository();
        out =
                new CellOutput(
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file.toPath()))));
    }

    /** Adds a row. */
    public void write(final DataRow row) throws IOException {
        out.writeBoolean(true);
        out.writeUTF(row.getKey().getString());
        for (DataCell cell : row) {
            out.writeDataCell(cell);
        }
        size++;
    }

    /** The number of rows so far. */
    public long size() {
        return size;
    }

    /** Ends the file. */
    public RowFile finish(final DataTableSpec spec) throws IOException {
        out.writeBoolean(false);
        out.close();
        return new RowFile(file, spec, size, repository);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
