package org.knime.core.node.config;

import java.util.Iterator;
import javax.swing.tree.TreeNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** Read access to settings with cells, types and row keys. */
public interface ConfigRO extends ConfigBaseRO, TreeNode, Iterable<String> {

    /** The subtree of this key. */
    Config getConfig(String key) throws InvalidSettingsException;

    /** The cell of this key. */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /** The row key of this key. */
    RowKey getRowKey(String key) throws InvalidSettingsException;

    /** The row keys of this key. */
    RowKey[] getRowKeyArray(String key) throws InvalidSettingsException;

    /** The type of this key. */
    DataType getDataType(String key) throws InvalidSettingsException;

    /** The cell of this key or the default. */
    DataCell getDataCell(String key, DataCell def);

    /** The row key of this key or the default. */
    RowKey getRowKey(String key, RowKey def);

    /** The row keys of this key or the default. */
    RowKey[] getRowKeyArray(String key, RowKey... def);

    /** The type of this key or the default. */
    DataType getDataType(String key, DataType def);

    /** The cells of this key. */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;

    /** The cells of this key or the default. */
    DataCell[] getDataCellArray(String key, DataCell... def);

    /** The types of this key. */
    DataType[] getDataTypeArray(String key) throws InvalidSettingsException;

    /** The types of this key or the default. */
    DataType[] getDataTypeArray(String key, DataType... def);

    @Override
    Iterator<String> iterator();
}
