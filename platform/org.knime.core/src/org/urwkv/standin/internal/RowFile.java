package org.urwkv.standin.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.container.CloseableRowIterator;

/**
 * The rows of a closed table on disk.
 *
 * @param file the file
 * @param spec the columns with their domains
 * @param size the number of rows
 * @param repository where file stores of cells are found, {@code null} if cells can have none
 */
public record RowFile(File file, DataTableSpec spec, long size, IDataRepository repository) {

    /** The same rows under other columns of compatible types. */
    public RowFile withSpec(final DataTableSpec other) {
        return new RowFile(file, other, size, repository);
    }

    /** Goes through the rows. */
    public CloseableRowIterator iterator() {
        try {
            return new RowReader(
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(file.toPath()))),
                    this);
        } catch (IOException e) {
            throw new UncheckedIOException("The rows of the table are gone: " + file, e);
        }
    }
}
