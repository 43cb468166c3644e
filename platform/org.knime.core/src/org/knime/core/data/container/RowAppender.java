package org.knime.core.data.container;

import org.knime.core.data.DataRow;

/** Takes rows. */
public interface RowAppender {

    /** Adds a row. */
    void addRowToTable(DataRow row);
}
