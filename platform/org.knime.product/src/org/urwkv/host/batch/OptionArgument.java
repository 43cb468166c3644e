package org.urwkv.host.batch;

import java.util.Arrays;
import java.util.List;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;

/**
 * A setting of a node given on the command line as {@code nodeID,name,value,type}.
 *
 * @param node the node's ID: one number, or several for a node within a metanode
 * @param path the setting's key, preceded by the keys of the groups that hold it
 * @param value the value as text; may hold commas
 * @param type one of KNIME's type names for options
 */
public record OptionArgument(List<Integer> node, List<String> path, String value, String type) {
    private static final List<String> TYPES =
            List.of(
                    "int",
                    "long",
                    "short",
                    "byte",
                    "boolean",
                    "char",
                    "float",
                    "double",
                    "String",
                    "StringCell",
                    "DoubleCell",
                    "IntCell",
                    "LongCell");

    /**
     * Reads {@code nodeID,name,value,type}: the value reaches from the second comma to the last
     * one.
     *
     * @param text the text behind {@code -option=}
     * @return the argument
     * @throws ArgumentException if parts are missing, the ID is no number or the type is not known
     */
    public static OptionArgument parse(String text) throws ArgumentException {
        String[] parts = text.split(",", 3);
        int last = parts.length < 3 ? -1 : parts[2].lastIndexOf(',');
        if (last < 0 || parts[1].isEmpty()) {
            throw new ArgumentException(
                    "-option=" + text + " is not of the form nodeID,name,value,type.");
        }
        String type = parts[2].substring(last + 1);
        if (!TYPES.contains(type)) {
            throw new ArgumentException(
                    "The type '"
                            + type
                            + "' in -option="
                            + text
                            + " is not known; use one of "
                            + TYPES
                            + ".");
        }
        try {
            List<Integer> node = Arrays.stream(parts[0].split("/")).map(Integer::valueOf).toList();
            return new OptionArgument(
                    node, List.of(parts[1].split("/")), parts[2].substring(0, last), type);
        } catch (NumberFormatException e) {
            throw new ArgumentException(
                    "The node ID '"
                            + parts[0]
                            + "' in -option="
                            + text
                            + " is no number (or numbers between slashes).");
        }
    }

    /**
     * Tells whether settings have the setting already.
     *
     * @param model the node's settings
     * @return whether the whole path is there
     */
    public boolean isIn(Config model) {
        Config parent = model;
        try {
            for (String group : path.subList(0, path.size() - 1)) {
                parent = parent.getConfig(group);
            }
        } catch (InvalidSettingsException e) {
            return false;
        }
        return parent.containsKey(path.get(path.size() - 1));
    }

    /**
     * Puts the value into settings.
     *
     * @param model the node's settings, changed in place
     * @throws InvalidSettingsException if a group of the path is not there or the value is not of
     *     the type
     */
    public void applyTo(Config model) throws InvalidSettingsException {
        Config parent = model;
        for (String group : path.subList(0, path.size() - 1)) {
            parent = parent.getConfig(group);
        }
        String key = path.get(path.size() - 1);
        try {
            put(parent, key);
        } catch (NumberFormatException e) {
            throw new InvalidSettingsException(
                    "The option value '"
                            + value
                            + "' for '"
                            + String.join("/", path)
                            + "' is no "
                            + type
                            + ".");
        }
    }

    private void put(Config parent, String key) {
        switch (type) {
            case "int" -> parent.addInt(key, Integer.parseInt(value));
            case "long" -> parent.addLong(key, Long.parseLong(value));
            case "short" -> parent.addShort(key, Short.parseShort(value));
            case "byte" -> parent.addByte(key, Byte.parseByte(value));
            case "boolean" -> parent.addBoolean(key, Boolean.parseBoolean(value));
            case "char" -> parent.addChar(key, value.isEmpty() ? ' ' : value.charAt(0));
            case "float", "double" -> parent.addDouble(key, Double.parseDouble(value));
            case "StringCell" -> parent.addDataCell(key, new StringCell(value));
            case "DoubleCell" -> parent.addDataCell(key, new DoubleCell(Double.parseDouble(value)));
            case "IntCell" -> parent.addDataCell(key, new IntCell(Integer.parseInt(value)));
            case "LongCell" -> parent.addDataCell(key, new LongCell(Long.parseLong(value)));
            default -> parent.addString(key, value);
        }
    }
}
