package org.knime.core.data;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes columns. */
public final class DataColumnSpecCreator {

    private String name;
    private List<String> elementNames;
    private DataType type;
    private DataColumnDomain domain = new DataColumnDomainCreator().createDomain();
    private DataColumnProperties properties = new DataColumnProperties();

    /** Of this name, of which space at either end is cut, and type. */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    /** From a column. */
    public DataColumnSpecCreator(final DataColumnSpec spec) {
        name = spec.getName();
        elementNames = spec.getElementNames();
        type = spec.getType();
        domain = spec.getDomain();
        properties = spec.getProperties();
    }

    /** Unites this with a column of the same name and type. */
    public void merge(final DataColumnSpec other) {
        if (!name.equals(other.getName()) || !type.equals(other.getType())) {
            throw new IllegalArgumentException(
                    "Column " + other + " can not be united with " + name + " (" + type + ")");
        }
        domain = union(domain, other.getDomain());
        Map<String, String> same = new LinkedHashMap<>();
        for (String key : java.util.Collections.list(properties.properties())) {
            String value = properties.getProperty(key);
            if (value.equals(other.getProperties().getProperty(key))) {
                same.put(key, value);
            }
        }
        properties = new DataColumnProperties(same);
    }

    private DataColumnDomain union(final DataColumnDomain a, final DataColumnDomain b) {
        Set<DataCell> values = null;
        if (a.hasValues() && b.hasValues()) {
            values = new LinkedHashSet<>(a.getValues());
            values.addAll(b.getValues());
        }
        DataCell lower = null;
        DataCell upper = null;
        if (a.hasBounds() && b.hasBounds()) {
            DataValueComparator order = type.getComparator();
            lower = min(order, a.getLowerBound(), b.getLowerBound());
            upper = min(order.reversed(), a.getUpperBound(), b.getUpperBound());
        }
        return new DataColumnDomain(lower, upper, values);
    }

    private static DataCell min(
            final java.util.Comparator<DataCell> order, final DataCell a, final DataCell b) {
        return order.compare(a, b) <= 0 ? a : b;
    }

    /** Sets the name. */
    public void setName(final String newName) {
        String old = name;
        name = newName.trim();
        if (elementNames == null || elementNames.equals(List.of(String.valueOf(old)))) {
            elementNames = List.of(name);
        }
    }

    /** Sets the names of the elements, {@code null} for none. */
    public void setElementNames(final String[] names) {
        elementNames = names == null ? List.of(name) : List.of(names);
    }

    /** Sets the type. */
    public void setType(final DataType newType) {
        type = java.util.Objects.requireNonNull(newType, "A column needs a type");
    }

    /** Sets the domain, {@code null} for an empty one. */
    public void setDomain(final DataColumnDomain newDomain) {
        domain = newDomain == null ? new DataColumnDomainCreator().createDomain() : newDomain;
    }

    /** Sets the properties, {@code null} for none. */
    public void setProperties(final DataColumnProperties newProperties) {
        properties = newProperties == null ? new DataColumnProperties() : newProperties;
    }

    /** The type. */
    public DataType getType() {
        return type;
    }

    /** The column. */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, elementNames, type, domain, properties);
    }
}
