package org.urwkv.standin.api;

import java.util.Map;
import java.util.TreeMap;

/** Reads what {@code javap} prints. */
final class ApiText {
    private ApiText() {}

    /** The classes of the text by name. */
    static Map<String, ApiClass> parse(String text) {
        Map<String, ApiClass> classes = new TreeMap<>();
        ApiClass current = null;
        for (String line : text.lines().toList()) {
            if (line.endsWith("{") && !line.startsWith(" ")) {
                current = ApiClass.of(line);
                classes.put(current.name(), current);
            } else if (line.startsWith("  ") && line.endsWith(";") && current != null) {
                current.members().add(ApiClass.normal(line));
            }
        }
        return classes;
    }
}
