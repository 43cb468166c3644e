package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;

/**
 * Read access to a tree of settings. Getters without default fail where the key is absent or of
 * another type.
 */
public interface ConfigBaseRO extends Iterable<String> {
    /** The subtree of this key. */
    ConfigBase getConfigBase(String key) throws InvalidSettingsException;

    /** Writes the XML form and closes the stream. */
    void saveToXML(OutputStream out) throws IOException;

    /** Copies all entries. */
    void copyTo(ConfigBaseWO target);

    /** The key of this tree. */
    String getKey();

    /** The keys in the order in which they were added. */
    Set<String> keySet();

    /** Whether there is an entry of this key. */
    boolean containsKey(String key);

    @Override
    Iterator<String> iterator();

    /** A text, {@code null} if it was added as such. */
    String getString(String key) throws InvalidSettingsException;

    /** A text or the default. */
    String getString(String key, String def);

    /** An array of texts. */
    String[] getStringArray(String key) throws InvalidSettingsException;

    /** An array of texts or the default. */
    String[] getStringArray(String key, String... def);

    /** A text that was added encrypted. */
    String getPassword(String key, String encryptionKey) throws InvalidSettingsException;

    /** A text that was added encrypted or the default. */
    String getPassword(String key, String encryptionKey, String def);

    /** A text that lives in memory only, {@code null} if absent. */
    String getTransientString(String key);

    /** The value of this key. */
    int getInt(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    int getInt(String key, int def);

    /** The array of this key. */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    int[] getIntArray(String key, int... def);

    /** The value of this key. */
    double getDouble(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    double getDouble(String key, double def);

    /** The array of this key. */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    double[] getDoubleArray(String key, double... def);

    /** The value of this key. */
    float getFloat(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    float getFloat(String key, float def);

    /** The array of this key. */
    float[] getFloatArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    float[] getFloatArray(String key, float... def);

    /** The value of this key. */
    char getChar(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    char getChar(String key, char def);

    /** The array of this key. */
    char[] getCharArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    char[] getCharArray(String key, char... def);

    /** The value of this key. */
    short getShort(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    short getShort(String key, short def);

    /** The array of this key. */
    short[] getShortArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    short[] getShortArray(String key, short... def);

    /** The value of this key. */
    long getLong(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    long getLong(String key, long def);

    /** The array of this key. */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    long[] getLongArray(String key, long... def);

    /** The value of this key. */
    byte getByte(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    byte getByte(String key, byte def);

    /** The array of this key. */
    byte[] getByteArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    byte[] getByteArray(String key, byte... def);

    /** The value of this key. */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /** The value of this key or the default. */
    boolean getBoolean(String key, boolean def);

    /** The array of this key. */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /** The array of this key or the default. */
    boolean[] getBooleanArray(String key, boolean... def);
}
