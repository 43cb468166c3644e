package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/** Settings that also hold cells, types and row keys. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final long serialVersionUID = 1L;
    private static final String SIZE = "array-size";
    private static final String IS_NULL = "is_null";

    /** An empty tree of this key. */
    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(final String key) {
        Config sub = getInstance(key);
        put(sub);
        return sub;
    }

    /** Adds or replaces a subtree. */
    protected final void addConfig(final Config config) {
        put(config);
    }

    @Override
    public final Config getConfig(final String key) throws InvalidSettingsException {
        return (Config) getConfigBase(key);
    }

    @Override
    public void addDataCell(final String key, final DataCell cell) {
        CellConfig.save(cell, addConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        return CellConfig.load(getConfig(key));
    }

    @Override
    public DataCell getDataCell(final String key, final DataCell def) {
        try {
            return getDataCell(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addDataType(final String key, final DataType type) {
        Config sub = addConfig(key);
        if (type == null) {
            sub.addString("cell_class", null);
            sub.addBoolean(IS_NULL, true);
        } else {
            type.save(sub);
        }
    }

    @Override
    public DataType getDataType(final String key) throws InvalidSettingsException {
        Config sub = getConfig(key);
        return sub.containsKey(IS_NULL) ? null : DataType.load(sub);
    }

    @Override
    public DataType getDataType(final String key, final DataType def) {
        try {
            return getDataType(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... cells) {
        Config sub = addConfig(key);
        if (cells != null) {
            sub.addInt(SIZE, cells.length);
            for (int i = 0; i < cells.length; i++) {
                sub.addDataCell(Integer.toString(i), cells[i]);
            }
        }
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        Config sub = getConfig(key);
        int size = sub.getInt(SIZE, -1);
        if (size < 0) {
            return null;
        }
        DataCell[] cells = new DataCell[size];
        for (int i = 0; i < size; i++) {
            cells[i] = sub.getDataCell(Integer.toString(i));
        }
        return cells;
    }

    @Override
    public DataCell[] getDataCellArray(final String key, final DataCell... def) {
        try {
            return getDataCellArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addDataTypeArray(final String key, final DataType... types) {
        Config sub = addConfig(key);
        if (types != null) {
            sub.addInt(SIZE, types.length);
            for (int i = 0; i < types.length; i++) {
                sub.addDataType(Integer.toString(i), types[i]);
            }
        }
    }

    @Override
    public DataType[] getDataTypeArray(final String key) throws InvalidSettingsException {
        Config sub = getConfig(key);
        int size = sub.getInt(SIZE, -1);
        if (size < 0) {
            return null;
        }
        DataType[] types = new DataType[size];
        for (int i = 0; i < size; i++) {
            types[i] = sub.getDataType(Integer.toString(i));
        }
        return types;
    }

    @Override
    public DataType[] getDataTypeArray(final String key, final DataType... def) {
        try {
            return getDataTypeArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addRowKey(final String key, final RowKey rowKey) {
        addString(key, rowKey == null ? null : rowKey.getString());
    }

    @Override
    public RowKey getRowKey(final String key) throws InvalidSettingsException {
        String text = getString(key);
        return text == null ? null : new RowKey(text);
    }

    @Override
    public RowKey getRowKey(final String key, final RowKey def) {
        try {
            return getRowKey(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addRowKeyArray(final String key, final RowKey... rowKeys) {
        addStringArray(key, rowKeys == null ? null : RowKey.toStrings(rowKeys));
    }

    @Override
    public RowKey[] getRowKeyArray(final String key) throws InvalidSettingsException {
        String[] keys = getStringArray(key);
        return keys == null ? null : RowKey.toRowKeys(keys);
    }

    @Override
    public RowKey[] getRowKeyArray(final String key, final RowKey... def) {
        try {
            return getRowKeyArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addEntry(final AbstractConfigEntry entry) {
        super.addEntry(entry);
    }

    @Override
    public String toString() {
        return super.toString();
    }

    /** Reads a tree that was written as a Java object. */
    protected static Config readFromFile(final ObjectInputStream in) throws IOException {
        return (Config) ConfigBase.readFromFile(in);
    }

    /** Fills a tree of the given class from its XML form and closes the stream. */
    protected static Config loadFromXML(final Config prototype, final InputStream in)
            throws IOException {
        return (Config) ConfigBase.loadFromXML(prototype, in);
    }

    @Override
    public void load(final InputStream in) throws IOException {
        super.load(in);
    }
}
