package org.urwkv.standin.ui.json;

/**
 * Reads and writes JSON. Objects are maps in the order of the text, arrays are lists, numbers are
 * {@link Long} or {@link Double}.
 */
public final class Json {
    private Json() {}

    /**
     * Reads a text.
     *
     * @throws JsonException if it is no JSON
     */
    public static Object parse(String text) {
        return new JsonReader(text).read();
    }

    /** Writes a value: maps, lists, arrays, numbers, texts, constants, records, beans. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out).write(value);
        return out.toString();
    }
}
