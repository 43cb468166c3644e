package org.knime.core.data;

import java.util.Arrays;
import java.util.Objects;

/** What identifies a row in a table. */
public final class RowKey implements RowKeyValue {

    private final String text;

    /** Of this text, not {@code null}. */
    public RowKey(final String text) {
        this.text = Objects.requireNonNull(text, "A row key needs a text");
    }

    @Override
    public String getString() {
        return text;
    }

    @Override
    public RowKey materializeRowKey() {
        return this;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowKey other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The texts of keys. */
    public static String[] toStrings(final RowKey... keys) {
        return Arrays.stream(keys).map(RowKey::getString).toArray(String[]::new);
    }

    /** Keys of these texts. */
    public static RowKey[] toRowKeys(final String... texts) {
        return Arrays.stream(texts).map(RowKey::new).toArray(RowKey[]::new);
    }

    /** The key that the row of this index, from 0, gets by default: {@code Row0}. */
    public static RowKey createRowKey(final int index) {
        return createRowKey((long) index);
    }

    /** The key that the row of this index, from 0, gets by default: {@code Row0}. */
    public static RowKey createRowKey(final long index) {
        return new RowKey("Row" + index);
    }
}
