package org.knime.core.data.def;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** The cells of two rows beside each other, with the key of the left row. */
public class JoinedRow implements DataRow {

    private final DataRow left;
    private final DataRow right;

    /** Of these rows. */
    public JoinedRow(final DataRow left, final DataRow right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public int getNumCells() {
        return left.getNumCells() + right.getNumCells();
    }

    @Override
    public RowKey getKey() {
        return left.getKey();
    }

    @Override
    public DataCell getCell(final int index) {
        int split = left.getNumCells();
        return index < split ? left.getCell(index) : right.getCell(index - split);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return IntStream.range(0, getNumCells()).mapToObj(this::getCell).iterator();
    }

    /** The left row. */
    public DataRow getLeftRow() {
        return left;
    }

    /** The right row. */
    public DataRow getRightRow() {
        return right;
    }
}
