package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.tree.TreeNode;
import org.knime.core.node.InvalidSettingsException;

/**
 * A tree of typed settings in insertion order. Arrays are subtrees with an entry {@code array-size}
 * and the elements under their index; a null array is a subtree without {@code array-size}.
 */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final long serialVersionUID = 1L;
    private static final String SIZE = "array-size";

    private final LinkedHashMap<String, AbstractConfigEntry> entries = new LinkedHashMap<>();

    /** An empty tree of this key. */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /** Gives a new tree of the same class. */
    public abstract ConfigBase getInstance(String key);

    /** Adds or replaces an entry. */
    protected void put(final AbstractConfigEntry entry) {
        entry.setParent(this);
        entries.put(entry.getKey(), entry);
    }

    /** The entry of this key or {@code null}. */
    protected AbstractConfigEntry get(final String key) {
        return entries.get(key);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        ConfigBase sub = getInstance(key);
        put(sub);
        return sub;
    }

    /** Adds or replaces a subtree. */
    protected final void addConfigBase(final ConfigBase config) {
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (get(key) instanceof ConfigBase sub) {
            return sub;
        }
        throw missing("Config", key);
    }

    /** Takes an entry out; {@code null} if there was none. */
    public final AbstractConfigEntry removeConfig(final String key) {
        AbstractConfigEntry removed = entries.remove(key);
        if (removed != null) {
            removed.setParent(null);
        }
        return removed;
    }

    private static InvalidSettingsException missing(final String what, final String key) {
        return new InvalidSettingsException(what + " for key \"" + key + "\" not found.");
    }

    private boolean has(final ConfigEntries type, final String key) {
        AbstractConfigEntry entry = get(key);
        return entry != null && entry.getType() == type;
    }

    private Object value(final ConfigEntries type, final String key, final String what)
            throws InvalidSettingsException {
        if (!has(type, key)) {
            throw missing(what, key);
        }
        return ((ConfigValue) get(key)).value();
    }

    private void addArray(final String key, final Object values, final ConfigEntries type) {
        ConfigBase sub = addConfigBase(key);
        if (values != null) {
            int size = Array.getLength(values);
            sub.addInt(SIZE, size);
            for (int i = 0; i < size; i++) {
                java.io.Serializable value = (java.io.Serializable) Array.get(values, i);
                sub.put(new ConfigValue(type, Integer.toString(i), value));
            }
        }
    }

    private Object array(
            final String key, final Class<?> element, final ConfigEntries type, final String what)
            throws InvalidSettingsException {
        ConfigBase sub = getConfigBase(key);
        if (!sub.containsKey(SIZE)) {
            return null;
        }
        Object array = Array.newInstance(element, sub.getInt(SIZE));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, sub.value(type, Integer.toString(i), what));
        }
        return array;
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigValue(ConfigEntries.xint, key, value));
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return (Integer) value(ConfigEntries.xint, key, "Integer");
    }

    @Override
    public int getInt(final String key, final int def) {
        return has(ConfigEntries.xint, key) ? (Integer) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        addArray(key, values, ConfigEntries.xint);
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return (int[]) array(key, int.class, ConfigEntries.xint, "Integer");
    }

    @Override
    public int[] getIntArray(final String key, final int... def) {
        try {
            return getIntArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigValue(ConfigEntries.xdouble, key, value));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return (Double) value(ConfigEntries.xdouble, key, "Double");
    }

    @Override
    public double getDouble(final String key, final double def) {
        return has(ConfigEntries.xdouble, key) ? (Double) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        addArray(key, values, ConfigEntries.xdouble);
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return (double[]) array(key, double.class, ConfigEntries.xdouble, "Double");
    }

    @Override
    public double[] getDoubleArray(final String key, final double... def) {
        try {
            return getDoubleArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(new ConfigValue(ConfigEntries.xfloat, key, value));
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return (Float) value(ConfigEntries.xfloat, key, "Float");
    }

    @Override
    public float getFloat(final String key, final float def) {
        return has(ConfigEntries.xfloat, key) ? (Float) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        addArray(key, values, ConfigEntries.xfloat);
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        return (float[]) array(key, float.class, ConfigEntries.xfloat, "Float");
    }

    @Override
    public float[] getFloatArray(final String key, final float... def) {
        try {
            return getFloatArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addChar(final String key, final char value) {
        put(new ConfigValue(ConfigEntries.xchar, key, value));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return (Character) value(ConfigEntries.xchar, key, "Character");
    }

    @Override
    public char getChar(final String key, final char def) {
        return has(ConfigEntries.xchar, key) ? (Character) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        addArray(key, values, ConfigEntries.xchar);
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        return (char[]) array(key, char.class, ConfigEntries.xchar, "Character");
    }

    @Override
    public char[] getCharArray(final String key, final char... def) {
        try {
            return getCharArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addShort(final String key, final short value) {
        put(new ConfigValue(ConfigEntries.xshort, key, value));
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return (Short) value(ConfigEntries.xshort, key, "Short");
    }

    @Override
    public short getShort(final String key, final short def) {
        return has(ConfigEntries.xshort, key) ? (Short) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addShortArray(final String key, final short... values) {
        addArray(key, values, ConfigEntries.xshort);
    }

    @Override
    public short[] getShortArray(final String key) throws InvalidSettingsException {
        return (short[]) array(key, short.class, ConfigEntries.xshort, "Short");
    }

    @Override
    public short[] getShortArray(final String key, final short... def) {
        try {
            return getShortArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigValue(ConfigEntries.xlong, key, value));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return (Long) value(ConfigEntries.xlong, key, "Long");
    }

    @Override
    public long getLong(final String key, final long def) {
        return has(ConfigEntries.xlong, key) ? (Long) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        addArray(key, values, ConfigEntries.xlong);
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return (long[]) array(key, long.class, ConfigEntries.xlong, "Long");
    }

    @Override
    public long[] getLongArray(final String key, final long... def) {
        try {
            return getLongArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(new ConfigValue(ConfigEntries.xbyte, key, value));
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return (Byte) value(ConfigEntries.xbyte, key, "Byte");
    }

    @Override
    public byte getByte(final String key, final byte def) {
        return has(ConfigEntries.xbyte, key) ? (Byte) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        addArray(key, values, ConfigEntries.xbyte);
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        return (byte[]) array(key, byte.class, ConfigEntries.xbyte, "Byte");
    }

    @Override
    public byte[] getByteArray(final String key, final byte... def) {
        try {
            return getByteArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigValue(ConfigEntries.xboolean, key, value));
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return (Boolean) value(ConfigEntries.xboolean, key, "Boolean");
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return has(ConfigEntries.xboolean, key) ? (Boolean) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        addArray(key, values, ConfigEntries.xboolean);
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return (boolean[]) array(key, boolean.class, ConfigEntries.xboolean, "Boolean");
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... def) {
        try {
            return getBooleanArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigValue(ConfigEntries.xstring, key, value));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return (String) value(ConfigEntries.xstring, key, "String");
    }

    @Override
    public String getString(final String key, final String def) {
        return has(ConfigEntries.xstring, key) ? (String) ((ConfigValue) get(key)).value() : def;
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        addArray(key, values, ConfigEntries.xstring);
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return (String[]) array(key, String.class, ConfigEntries.xstring, "String");
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        try {
            return getStringArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }

    @Override
    public void addPassword(final String key, final String encryptionKey, final String value) {
        throw new UnsupportedOperationException(
                "This platform keeps no passwords in settings; key \"" + key + "\"");
    }

    @Override
    public String getPassword(final String key, final String encryptionKey)
            throws InvalidSettingsException {
        throw new InvalidSettingsException(
                "This platform keeps no passwords in settings; key \"" + key + "\"");
    }

    @Override
    public String getPassword(final String key, final String encryptionKey, final String def) {
        return def;
    }

    @Override
    public void addTransientString(final String key, final String value) {
        put(new ConfigValue(ConfigEntries.xtransientstring, key, value));
    }

    @Override
    public String getTransientString(final String key) {
        return has(ConfigEntries.xtransientstring, key)
                ? (String) ((ConfigValue) get(key)).value()
                : null;
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public boolean containsKey(final String key) {
        return entries.containsKey(key);
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    /** The entry of this key or {@code null}. */
    public AbstractConfigEntry getEntry(final String key) {
        return get(key);
    }

    /** Adds or replaces an entry; a subtree is copied into a tree of this class. */
    public void addEntry(final AbstractConfigEntry entry) {
        if (entry instanceof ConfigBase sub) {
            sub.copyTo(addConfigBase(sub.getKey()));
        } else {
            put(copy((ConfigValue) entry));
        }
    }

    private static ConfigValue copy(final ConfigValue v) {
        return new ConfigValue(v.getType(), v.getKey(), (java.io.Serializable) v.value());
    }

    @Override
    public boolean hasIdenticalValue(final AbstractConfigEntry other) {
        List<AbstractConfigEntry> mine = new ArrayList<>(entries.values());
        List<AbstractConfigEntry> theirs = new ArrayList<>(((ConfigBase) other).entries.values());
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (AbstractConfigEntry entry : mine) {
            AbstractConfigEntry match = ((ConfigBase) other).get(entry.getKey());
            if (match == null || !entry.isIdentical(match)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void copyTo(final ConfigBaseWO target) {
        ConfigBase to = (ConfigBase) target;
        for (Map.Entry<String, AbstractConfigEntry> e : entries.entrySet()) {
            if (e.getValue() instanceof ConfigBase sub) {
                sub.copyTo(to.addConfigBase(e.getKey()));
            } else {
                to.put(copy((ConfigValue) e.getValue()));
            }
        }
    }

    @Override
    public final String toStringValue() {
        return null;
    }

    /** Appends the whole tree, an entry a line, for logs. */
    public final void toString(final StringBuffer buffer) {
        append(buffer, "");
    }

    private void append(final StringBuffer buffer, final String indent) {
        buffer.append(indent).append(getKey()).append(":\n");
        for (AbstractConfigEntry entry : entries.values()) {
            if (entry instanceof ConfigBase sub) {
                sub.append(buffer, indent + "  ");
            } else {
                buffer.append(indent).append("  ").append(entry.getKey()).append(" -> ");
                buffer.append(entry.toStringValue()).append('\n');
            }
        }
    }

    @Override
    public String toString() {
        return getKey();
    }

    /** Writes this tree as a Java object. */
    public final void writeToFile(final ObjectOutputStream out) throws IOException {
        try (out) {
            out.writeObject(this);
        }
    }

    /** Reads a tree that {@link #writeToFile} wrote. */
    protected static ConfigBase readFromFile(final ObjectInputStream in) throws IOException {
        try (in) {
            return (ConfigBase) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public final void saveToXML(final OutputStream out) throws IOException {
        try (out) {
            XmlWriter.write(this, out);
        }
    }

    /** Fills a tree of the given class from its XML form and closes the stream. */
    protected static ConfigBase loadFromXML(final ConfigBase prototype, final InputStream in)
            throws IOException {
        try (in) {
            return XmlReader.read(prototype, in);
        }
    }

    /** Adds the entries of an XML form to this tree and closes the stream. */
    public void load(final InputStream in) throws IOException {
        loadFromXML(this, in).copyTo(this);
    }

    final Iterable<AbstractConfigEntry> entries() {
        return entries.values();
    }

    @Override
    public TreeNode getChildAt(final int index) {
        return new ArrayList<>(entries.values()).get(index);
    }

    @Override
    public int getChildCount() {
        return entries.size();
    }

    @Override
    public int getIndex(final TreeNode node) {
        return new ArrayList<TreeNode>(entries.values()).indexOf(node);
    }

    @Override
    public final boolean isLeaf() {
        return false;
    }

    @Override
    public final Enumeration<TreeNode> children() {
        return Collections.enumeration(new ArrayList<TreeNode>(entries.values()));
    }
}
