package org.knime.core.data;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A key and cells. */
public interface DataRow extends Iterable<DataCell> {

    /** The number of cells. */
    int getNumCells();

    /** The key, unique in a table. */
    RowKey getKey();

    /** The cell at this index from 0. */
    DataCell getCell(int index);

    /** The cells in order. */
    default Stream<DataCell> stream() {
        return IntStream.range(0, getNumCells()).mapToObj(this::getCell);
    }
}
