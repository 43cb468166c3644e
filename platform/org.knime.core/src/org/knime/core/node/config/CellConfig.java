package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** Cells as subtrees: the class name under {@code datacell}, the content under the class name. */
final class CellConfig {

    private static final String CLASS = "datacell";

    private CellConfig() {}

    static void save(final DataCell cell, final Config config) {
        if (cell == null) {
            config.addString(CLASS, null);
            return;
        }
        String name = cell.getClass().getName();
        config.addString(CLASS, name);
        Config content = config.addConfig(name);
        if (cell instanceof MissingValue) {
            content.addString("error", ((MissingValue) cell).getError());
        } else if (cell instanceof BooleanCell c) {
            content.addBoolean("BooleanCell", c.getBooleanValue());
        } else if (cell instanceof IntCell c) {
            content.addInt("IntCell", c.getIntValue());
        } else if (cell instanceof LongCell c) {
            content.addLong("LongCell", c.getLongValue());
        } else if (cell instanceof DoubleCell c) {
            content.addDouble("DoubleCell", c.getDoubleValue());
        } else if (cell instanceof StringCell c) {
            content.addString("StringCell", c.getStringValue());
        } else {
            throw new IllegalArgumentException(
                    "Cells of class " + name + " can not be kept in settings");
        }
    }

    static DataCell load(final Config config) throws InvalidSettingsException {
        String name = config.getString(CLASS);
        if (name == null) {
            return null;
        }
        Config content = config.getConfig(name);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return switch (simple) {
            case "BooleanCell" -> BooleanCell.get(content.getBoolean(simple));
            case "IntCell" -> new IntCell(content.getInt(simple));
            case "LongCell" -> new LongCell(content.getLong(simple));
            case "DoubleCell" -> new DoubleCell(content.getDouble(simple));
            case "StringCell" -> new StringCell(content.getString(simple));
            case "MissingCell", "DataType$MissingCell" ->
                    new MissingCell(content.getString("error", null));
            default ->
                    throw new InvalidSettingsException(
                            "Cells of class " + name + " can not be read from settings");
        };
    }
}
