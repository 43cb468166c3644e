package org.urwkv.host.batch;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.LongType;

/**
 * A workflow variable given on the command line as {@code name,value,type}.
 *
 * @param name the variable's name
 * @param value its value as text; commas are allowed within quotes
 * @param type String, int, long, double or boolean
 */
public record VariableArgument(String name, String value, String type) {

    /**
     * Reads {@code name,value,type}. Each part may stand in double or single quotes, where a
     * backslash takes the next character as it is.
     *
     * @param text the text behind {@code -workflow.variable=}
     * @return the argument, its value checked against its type
     * @throws ArgumentException if there are not three parts or the value is not of the type
     */
    public static VariableArgument parse(String text) throws ArgumentException {
        List<String> parts = split(text);
        if (parts.size() != 3 || parts.get(0).isEmpty()) {
            throw new ArgumentException(
                    "-workflow.variable="
                            + text
                            + " is not of the form name,value,type; put a value that holds a comma"
                            + " in quotes.");
        }
        VariableArgument argument = new VariableArgument(parts.get(0), parts.get(1), parts.get(2));
        argument.toFlowVariable();
        return argument;
    }

    /**
     * Makes the variable.
     *
     * @return the flow variable of that name, type and value
     * @throws ArgumentException if the type is not known or the value is not of that type
     */
    public FlowVariable toFlowVariable() throws ArgumentException {
        try {
            return switch (type) {
                case "String" -> new FlowVariable(name, value);
                case "int" -> new FlowVariable(name, Integer.parseInt(value));
                case "double" -> new FlowVariable(name, Double.parseDouble(value));
                case "long" -> new FlowVariable(name, LongType.INSTANCE, Long.valueOf(value));
                case "boolean" -> new FlowVariable(name, BooleanType.INSTANCE, truth(value));
                default ->
                        throw new ArgumentException(
                                "The type '"
                                        + type
                                        + "' of the workflow variable '"
                                        + name
                                        + "' is not known; use String, int, long, double or"
                                        + " boolean.");
            };
        } catch (NumberFormatException e) {
            throw new ArgumentException(
                    "The value '"
                            + value
                            + "' of the workflow variable '"
                            + name
                            + "' is no "
                            + type
                            + ".");
        }
    }

    private static Boolean truth(String value) {
        if (!"true".equalsIgnoreCase(value) && !"false".equalsIgnoreCase(value)) {
            throw new NumberFormatException(value);
        }
        return Boolean.valueOf(value);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0 && c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
