package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Write access to settings with cells, types and row keys. */
public interface ConfigWO extends ConfigBaseWO {

    /** Adds an empty subtree. */
    Config addConfig(String key);

    /** Adds a cell or {@code null}. */
    void addDataCell(String key, DataCell cell);

    /** Adds a row key or {@code null}. */
    void addRowKey(String key, RowKey rowKey);

    /** Adds row keys. */
    void addRowKeyArray(String key, RowKey... rowKeys);

    /** Adds a type or {@code null}. */
    void addDataType(String key, DataType type);

    /** Adds cells. */
    void addDataCellArray(String key, DataCell... cells);

    /** Adds types. */
    void addDataTypeArray(String key, DataType... types);
}
