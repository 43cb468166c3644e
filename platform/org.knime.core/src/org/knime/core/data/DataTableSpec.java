package org.knime.core.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.urwkv.standin.OpenStreams;

/** The columns of a table, by index from 0 and by name. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String name;
    private final List<DataColumnSpec> columns;
    private final Map<String, String> properties;
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    DataTableSpec(
            final String name,
            final List<DataColumnSpec> columns,
            final Map<String, String> properties) {
        this.name = name == null ? DEFAULT_NAME : name;
        this.columns = List.copyOf(columns);
        this.properties = new LinkedHashMap<>(properties);
        for (DataColumnSpec column : columns) {
            if (indices.put(column.getName(), indices.size()) != null) {
                throw new IllegalArgumentException(
                        "Two columns are named \"" + column.getName() + "\"");
            }
        }
    }

    /** Without columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME, List.of(), Map.of());
    }

    /** Of these columns. */
    public DataTableSpec(final DataColumnSpec... columns) {
        this(DEFAULT_NAME, List.of(columns), Map.of());
    }

    /** The columns of both. */
    public DataTableSpec(final DataTableSpec left, final DataTableSpec right) {
        this(left.name, left, right);
    }

    /** Without columns. */
    public DataTableSpec(final String name) {
        this(name, List.of(), Map.of());
    }

    /** Of these columns. */
    public DataTableSpec(final String name, final DataColumnSpec... columns) {
        this(name, List.of(columns), Map.of());
    }

    /** The columns of both. */
    public DataTableSpec(final String name, final DataTableSpec left, final DataTableSpec right) {
        this(name, Stream.concat(left.stream(), right.stream()).toList(), Map.of());
    }

    /** Columns of these names and types. */
    public DataTableSpec(final String name, final String[] names, final DataType[] types) {
        this(name, createColumnSpecs(names, types));
    }

    /** Columns of these names and types. */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this(createColumnSpecs(names, types));
    }

    /** Columns of these names and types. */
    public static final DataColumnSpec[] createColumnSpecs(
            final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException(
                    names.length + " names do not fit " + types.length + " types");
        }
        DataColumnSpec[] specs = new DataColumnSpec[names.length];
        for (int i = 0; i < names.length; i++) {
            specs[i] = new DataColumnSpecCreator(names[i], types[i]).createSpec();
        }
        return specs;
    }

    /** The indices of these columns; an unknown name is an exception. */
    public int[] columnsToIndices(final String... names) {
        return Arrays.stream(names)
                .mapToInt(
                        n -> {
                            int index = findColumnIndex(n);
                            if (index < 0) {
                                throw new IllegalArgumentException(
                                        "There is no column \"" + n + "\"");
                            }
                            return index;
                        })
                .toArray();
    }

    /** Whether a column holds such values. */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return columns.stream().anyMatch(c -> c.getType().isCompatible(valueClass));
    }

    /** Whether there is a column of this name. */
    public boolean containsName(final String column) {
        return indices.containsKey(column);
    }

    /** Whether tables like this can take rows of the other. */
    public boolean isCompatibleWith(final DataTableSpec other) {
        return other.getNumColumns() == getNumColumns()
                && java.util.stream.IntStream.range(0, getNumColumns())
                        .allMatch(i -> getColumnSpec(i).isCompatibleWith(other.getColumnSpec(i)));
    }

    /** Whether names and types of the columns are the same. */
    public boolean equalStructure(final DataTableSpec other) {
        return other != null
                && other.getNumColumns() == getNumColumns()
                && java.util.stream.IntStream.range(0, getNumColumns())
                        .allMatch(i -> getColumnSpec(i).equalStructure(other.getColumnSpec(i)));
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataTableSpec other
                && name.equals(other.name)
                && columns.equals(other.columns)
                && properties.equals(other.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns);
    }

    /** Named texts of the table. */
    public Map<String, String> getProperties() {
        return java.util.Collections.unmodifiableMap(properties);
    }

    /** The index of the column of this name, -1 if there is none. */
    public int findColumnIndex(final String column) {
        return indices.getOrDefault(column, -1);
    }

    /** The names. */
    public final String[] getColumnNames() {
        return indices.keySet().toArray(new String[0]);
    }

    /** The column at this index. */
    public DataColumnSpec getColumnSpec(final int index) {
        return columns.get(index);
    }

    /** The column of this name, {@code null} if there is none. */
    public DataColumnSpec getColumnSpec(final String column) {
        int index = findColumnIndex(column);
        return index < 0 ? null : columns.get(index);
    }

    /** The name of the table. */
    public String getName() {
        return name;
    }

    /** The number of columns. */
    public int getNumColumns() {
        return columns.size();
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    /** The columns in order. */
    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    /** Writes the columns. */
    public void save(final ConfigWO config) {
        config.addString("spec_name", name);
        config.addInt("number_columns", columns.size());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).save(config.addConfig("column_spec_" + i));
        }
        if (!properties.isEmpty()) {
            Config all = config.addConfig("properties");
            int i = 0;
            for (Map.Entry<String, String> e : properties.entrySet()) {
                Config one = all.addConfig("prop-" + i++);
                one.addString("key", e.getKey());
                one.addString("value", e.getValue());
            }
        }
    }

    /** Reads columns. */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        List<DataColumnSpec> columns = new ArrayList<>();
        int count = config.getInt("number_columns");
        for (int i = 0; i < count; i++) {
            columns.add(DataColumnSpec.load(config.getConfig("column_spec_" + i)));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        if (config.containsKey("properties")) {
            ConfigRO all = config.getConfig("properties");
            for (String key : all) {
                ConfigRO one = all.getConfig(key);
                properties.put(one.getString("key"), one.getString("value"));
            }
        }
        return new DataTableSpec(config.getString("spec_name"), columns, properties);
    }

    /** Unites specifications of the same structure. */
    public static DataTableSpec mergeDataTableSpecs(final DataTableSpec... specs) {
        DataTableSpec first = specs[0];
        List<DataColumnSpec> merged = new ArrayList<>();
        for (int i = 0; i < first.getNumColumns(); i++) {
            DataColumnSpecCreator creator = new DataColumnSpecCreator(first.getColumnSpec(i));
            for (int s = 1; s < specs.length; s++) {
                if (!first.equalStructure(specs[s])) {
                    throw new IllegalArgumentException("The tables differ in their columns");
                }
                creator.merge(specs[s].getColumnSpec(i));
            }
            merged.add(creator.createSpec());
        }
        return new DataTableSpec(first.name, merged, first.properties);
    }

    /** The name itself, or with {@code (#1)} and so on where it is taken. */
    public static String getUniqueColumnName(final DataTableSpec spec, final String wanted) {
        String free = wanted.trim();
        for (int i = 1; spec.containsName(free); i++) {
            free = wanted.trim() + " (#" + i + ")";
        }
        return free;
    }

    @Override
    public String toString() {
        return columns.toString();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Writes and reads specifications. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        private static final String FILE = "spec.xml";

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public DataTableSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in)
                throws IOException {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || !FILE.equals(entry.getName())) {
                throw new IOException("The specification of the table has no file " + FILE);
            }
            try {
                return load(ModelContent.loadFromXML(OpenStreams.keep(in)));
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void savePortObjectSpec(
                final DataTableSpec spec, final PortObjectSpecZipOutputStream out)
                throws IOException {
            ModelContent content = new ModelContent("Spec");
            spec.save(content);
            out.putNextEntry(new ZipEntry(FILE));
            content.saveToXML(OpenStreams.keep(out));
        }
    }
}
