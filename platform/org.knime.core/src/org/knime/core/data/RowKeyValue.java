package org.knime.core.data;

/** The text of a row key. */
public interface RowKeyValue {

    /** The text. */
    String getString();

    /** The key itself. */
    default RowKey materializeRowKey() {
        return new RowKey(getString());
    }
}
