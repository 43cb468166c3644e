package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes specifications of tables. */
public final class DataTableSpecCreator {

    private final List<DataColumnSpec> columns = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String name;

    /** Without columns. */
    public DataTableSpecCreator() {
        super();
    }

    /** From a specification. */
    public DataTableSpecCreator(final DataTableSpec spec) {
        name = spec.getName();
        spec.forEach(columns::add);
        properties.putAll(spec.getProperties());
    }

    /** Replaces a column. */
    public DataTableSpecCreator replaceColumn(final int index, final DataColumnSpec column) {
        columns.set(index, column);
        return this;
    }

    /** Adds columns at the end. */
    public DataTableSpecCreator addColumns(final DataColumnSpec... more) {
        columns.addAll(List.of(more));
        return this;
    }

    /** Adds the columns of a table at the end. */
    public DataTableSpecCreator addColumns(final DataTableSpec more) {
        more.forEach(columns::add);
        return this;
    }

    /** Sets the name of the table. */
    public DataTableSpecCreator setName(final String newName) {
        name = newName;
        return this;
    }

    /** Adds properties. */
    public DataTableSpecCreator putProperties(final Map<String, String> more) {
        properties.putAll(more);
        return this;
    }

    /** Adds a property. */
    public DataTableSpecCreator putProperty(final String key, final String value) {
        properties.put(key, value);
        return this;
    }

    /** Forgets what is known of the values. */
    public DataTableSpecCreator dropAllDomains() {
        columns.replaceAll(
                c -> {
                    DataColumnSpecCreator creator = new DataColumnSpecCreator(c);
                    creator.setDomain(null);
                    return creator.createSpec();
                });
        return this;
    }

    /** Takes all columns out. */
    public DataTableSpecCreator dropAllColumns() {
        columns.clear();
        return this;
    }

    /** The specification. */
    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns, properties);
    }
}
