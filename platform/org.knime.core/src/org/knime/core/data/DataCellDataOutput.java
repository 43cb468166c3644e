package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** What cells are written to. */
public interface DataCellDataOutput extends DataOutput {

    /** Writes a text of any length. */
    @Override
    void writeUTF(String text) throws IOException;

    /** Writes a cell of any class. */
    void writeDataCell(DataCell cell) throws IOException;
}
