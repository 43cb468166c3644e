package org.urwkv.standin.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;

/** Reads the rows that {@link RowWriter} wrote. */
final class RowReader extends CloseableRowIterator {

    private final CellInput in;
    private final RowFile rows;
    private boolean more;

    RowReader(final DataInputStream stream, final RowFile rows) {
        this.in = new CellInput(stream, rows.repository());
        this.rows = rows;
        advance();
    }

    private void advance() {
        try {
            more = in.readBoolean();
            if (!more) {
                in.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(final IOException e) {
        close();
        return new UncheckedIOException(
                "The rows of the table can not be read from " + rows.file() + ": " + e.getMessage(),
                e);
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public DataRow next() {
        if (!more) {
            throw new NoSuchElementException("The table has no further row");
        }
        DataCell[] cells = new DataCell[rows.spec().getNumColumns()];
        DataRow row;
        try {
            RowKey key = new RowKey(in.readUTF());
            for (int i = 0; i < cells.length; i++) {
                cells[i] = in.readDataCell();
            }
            row = new DefaultRow(key, cells);
        } catch (IOException e) {
            throw failed(e);
        }
        advance();
        return row;
    }

    @Override
    public void close() {
        more = false;
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
