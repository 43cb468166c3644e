package org.knime.core.node.config.base;

/** Write access to a tree of settings; adding to a key twice replaces the entry. */
public interface ConfigBaseWO {
    /** Adds an empty subtree. */
    ConfigBase addConfigBase(String key);

    /** The key of this tree. */
    String getKey();

    /** Adds a text or {@code null}. */
    void addString(String key, String value);

    /** Adds an array of texts. */
    void addStringArray(String key, String... values);

    /** Adds a text, encrypted. */
    void addPassword(String key, String encryptionKey, String value);

    /** Adds a text that is not saved. */
    void addTransientString(String key, String value);

    /** Adds a value. */
    void addInt(String key, int value);

    /** Adds an array or {@code null}. */
    void addIntArray(String key, int... values);

    /** Adds a value. */
    void addDouble(String key, double value);

    /** Adds an array or {@code null}. */
    void addDoubleArray(String key, double... values);

    /** Adds a value. */
    void addFloat(String key, float value);

    /** Adds an array or {@code null}. */
    void addFloatArray(String key, float... values);

    /** Adds a value. */
    void addChar(String key, char value);

    /** Adds an array or {@code null}. */
    void addCharArray(String key, char... values);

    /** Adds a value. */
    void addShort(String key, short value);

    /** Adds an array or {@code null}. */
    void addShortArray(String key, short... values);

    /** Adds a value. */
    void addLong(String key, long value);

    /** Adds an array or {@code null}. */
    void addLongArray(String key, long... values);

    /** Adds a value. */
    void addByte(String key, byte value);

    /** Adds an array or {@code null}. */
    void addByteArray(String key, byte... values);

    /** Adds a value. */
    void addBoolean(String key, boolean value);

    /** Adds an array or {@code null}. */
    void addBooleanArray(String key, boolean... values);
}
