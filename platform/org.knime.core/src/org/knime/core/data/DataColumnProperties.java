package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Named texts of a column, immutable. */
public final class DataColumnProperties implements Cloneable {

    private final Map<String, String> content;

    /** None. */
    public DataColumnProperties() {
        this(Map.of());
    }

    /** These. */
    public DataColumnProperties(final Map<String, String> content) {
        this.content = new LinkedHashMap<>(content);
    }

    /** Whether there is a property of this name. */
    public boolean containsProperty(final String key) {
        return content.containsKey(key);
    }

    /** The property or the default. */
    public String getProperty(final String key, final String def) {
        return content.getOrDefault(key, def);
    }

    /** The property or {@code null}. */
    public String getProperty(final String key) {
        return content.get(key);
    }

    /** The number of properties. */
    public int size() {
        return content.size();
    }

    /** The names. */
    public Enumeration<String> properties() {
        return Collections.enumeration(content.keySet());
    }

    /** These properties with some added or replaced. */
    public DataColumnProperties cloneAndOverwrite(final Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(content);
        all.putAll(more);
        return new DataColumnProperties(all);
    }

    @Override
    public String toString() {
        return content.toString();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnProperties other && content.equals(other.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    /** Writes the properties. */
    public void save(final ConfigWO config) {
        content.forEach(config::addString);
    }

    /** Reads properties. */
    public static DataColumnProperties load(final ConfigRO config) throws InvalidSettingsException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : config) {
            all.put(key, config.getString(key));
        }
        return new DataColumnProperties(all);
    }
}
