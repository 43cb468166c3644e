package org.knime.core.util;

/** Two rows of one table have the same key. */
public class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** Of this key. */
    public DuplicateKeyException(final String key) {
        super("Encountered duplicate row ID \"" + key + "\"");
        this.key = key;
    }

    /** The key. */
    public String getKey() {
        return key;
    }
}
