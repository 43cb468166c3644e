package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** An immutable row of given cells. */
public class DefaultRow implements DataRow {

    private final RowKey key;
    private final DataCell[] cells;

    /** Of these cells. */
    public DefaultRow(final RowKey key, final DataCell... cells) {
        this.key = Objects.requireNonNull(key, "A row needs a key");
        this.cells = cells.clone();
        for (DataCell cell : this.cells) {
            Objects.requireNonNull(cell, "A row holds no null cells");
        }
    }

    /** Of these cells. */
    public DefaultRow(final String key, final DataCell... cells) {
        this(new RowKey(key), cells);
    }

    /** Of these cells. */
    public DefaultRow(final String key, final List<DataCell> cells) {
        this(new RowKey(key), cells);
    }

    /** Of these cells. */
    public DefaultRow(final RowKey key, final List<DataCell> cells) {
        this(key, cells.toArray(new DataCell[0]));
    }

    /** Of these numbers. */
    public DefaultRow(final RowKey key, final double... values) {
        this(key, Arrays.stream(values).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
    }

    /** Of these numbers. */
    public DefaultRow(final String key, final double... values) {
        this(new RowKey(key), values);
    }

    /** Of these numbers. */
    public DefaultRow(final String key, final int... values) {
        this(new RowKey(key), values);
    }

    /** Of these numbers. */
    public DefaultRow(final RowKey key, final int... values) {
        this(key, Arrays.stream(values).mapToObj(IntCell::new).toArray(DataCell[]::new));
    }

    /** Of these texts. */
    public DefaultRow(final String key, final String... values) {
        this(new RowKey(key), values);
    }

    /** Of these texts. */
    public DefaultRow(final RowKey key, final String... values) {
        this(key, Arrays.stream(values).map(StringCell::new).toArray(DataCell[]::new));
    }

    /** The cells of another row under another key. */
    public DefaultRow(final String key, final DataRow row) {
        this(new RowKey(key), row);
    }

    /** The cells of another row under another key. */
    public DefaultRow(final RowKey key, final DataRow row) {
        this(key, row.stream().toArray(DataCell[]::new));
    }

    @Override
    public final int getNumCells() {
        return cells.length;
    }

    @Override
    public final RowKey getKey() {
        return key;
    }

    @Override
    public final DataCell getCell(final int index) {
        return cells[index];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return List.of(cells).iterator();
    }

    @Override
    public String toString() {
        return key + ": " + Arrays.toString(cells);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DefaultRow other
                && key.equals(other.key)
                && Arrays.equals(cells, other.cells);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(cells);
    }
}
