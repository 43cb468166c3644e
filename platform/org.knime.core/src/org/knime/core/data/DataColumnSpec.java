package org.knime.core.data;

import java.util.List;
import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Name, type, domain and properties of a column. */
public final class DataColumnSpec {

    private final String name;
    private final List<String> elementNames;
    private final DataType type;
    private final DataColumnDomain domain;
    private final DataColumnProperties properties;

    DataColumnSpec(
            final String name,
            final List<String> elementNames,
            final DataType type,
            final DataColumnDomain domain,
            final DataColumnProperties properties) {
        this.name = Objects.requireNonNull(name, "A column needs a name");
        this.elementNames = List.copyOf(elementNames);
        this.type = Objects.requireNonNull(type, "A column needs a type");
        this.domain = Objects.requireNonNull(domain, "A column needs a domain");
        this.properties = Objects.requireNonNull(properties, "A column needs properties");
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** The names of the elements of vectors, else the name. */
    public List<String> getElementNames() {
        return elementNames;
    }

    /** The type. */
    public DataType getType() {
        return type;
    }

    /** What is known of the values. */
    public DataColumnDomain getDomain() {
        return domain;
    }

    /** Named texts. */
    public DataColumnProperties getProperties() {
        return properties;
    }

    /** Whether a column like this can take cells of the other column. */
    public boolean isCompatibleWith(final DataColumnSpec other) {
        return name.equals(other.name) && type.isASuperTypeOf(other.type);
    }

    /** Whether name and type are the same. */
    public boolean equalStructure(final DataColumnSpec other) {
        return other == this || other != null && name.equals(other.name) && type.equals(other.type);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnSpec other
                && equalStructure(other)
                && elementNames.equals(other.elementNames)
                && domain.equals(other.domain)
                && properties.equals(other.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }

    /** Writes the column. */
    public void save(final ConfigWO config) {
        config.addString("column_name", name);
        if (!elementNames.equals(List.of(name))) {
            config.addStringArray("element_names", elementNames.toArray(new String[0]));
        }
        type.save(config.addConfig("column_type"));
        domain.save(config.addConfig("column_domain"));
        properties.save(config.addConfig("column_properties"));
        config.addConfig("meta_data");
    }

    /** Reads a column. */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString("column_name");
        String[] elements = config.getStringArray("element_names", name);
        return new DataColumnSpec(
                name,
                List.of(elements),
                DataType.load(config.getConfig("column_type")),
                DataColumnDomain.load(config.getConfig("column_domain")),
                DataColumnProperties.load(config.getConfig("column_properties")));
    }
}
