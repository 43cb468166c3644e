package org.knime.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.swing.Icon;
import org.knime.core.data.convert.map.IdentifiableType;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: a cell class with the value interfaces it implements, or, where columns are
 * united, only the interfaces they share. Collections and adapters are no part of this platform.
 */
public final class DataType implements IdentifiableType {

    private static final String CELL_CLASS = "cell_class";
    private static final String VALUE_CLASSES = "value_classes";
    private static final DataCell MISSING = new MissingCell(null);

    private final Class<? extends DataCell> cellClass;
    private final List<Class<? extends DataValue>> valueClasses;

    private DataType(
            final Class<? extends DataCell> cellClass,
            final Collection<Class<? extends DataValue>> valueClasses) {
        this.cellClass = cellClass;
        this.valueClasses = List.copyOf(valueClasses);
    }

    /** The smallest type that holds both. */
    public static DataType getCommonSuperType(final DataType a, final DataType b) {
        if (a.isMissingValueType() || b.isASuperTypeOf(a)) {
            return b;
        }
        if (b.isMissingValueType() || a.isASuperTypeOf(b)) {
            return a;
        }
        Set<Class<? extends DataValue>> shared = new LinkedHashSet<>(a.valueClasses);
        shared.retainAll(b.valueClasses);
        return new DataType(null, shared);
    }

    /** A cell without content and without reason. */
    public static DataCell getMissingCell() {
        return MISSING;
    }

    /** The type of a cell class. */
    public static DataType getType(final Class<? extends DataCell> cellClass) {
        Objects.requireNonNull(cellClass, "The class of the cells is missing");
        Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        collect(cellClass, found);
        return new DataType(cellClass, found);
    }

    private static void collect(final Class<?> from, final Set<Class<? extends DataValue>> found) {
        for (Class<?> i : from.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(i)) {
                found.add(i.asSubclass(DataValue.class));
                collect(i, found);
            }
        }
        if (from.getSuperclass() != null) {
            collect(from.getSuperclass(), found);
        }
    }

    /** Name, order and renderers of a value interface. */
    public static DataValue.UtilityFactory getUtilityFor(
            final Class<? extends DataValue> valueClass) {
        try {
            return (DataValue.UtilityFactory) valueClass.getField("UTILITY").get(null);
        } catch (NoSuchFieldException | IllegalAccessException | ClassCastException e) {
            return DataValue.UTILITY;
        }
    }

    /** How cells of this class are written, empty if nothing but Java's own way is known. */
    public static <T extends DataCell> DataCellSerializer<T> getCellSerializer(
            final Class<T> cellClass) {
        @SuppressWarnings("unchecked")
        DataCellSerializer<T> serializer =
                (DataCellSerializer<T>)
                        DataTypeRegistry.getInstance().getSerializer(cellClass).orElse(null);
        return serializer;
    }

    /** Reads a type. */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(CELL_CLASS);
        if (name == null) {
            Set<Class<? extends DataValue>> values = new LinkedHashSet<>();
            for (String value : config.getStringArray(VALUE_CLASSES)) {
                values.add(
                        DataTypeRegistry.getInstance()
                                .getValueClass(value)
                                .orElseThrow(() -> unknown("value class", value)));
            }
            return new DataType(null, values);
        }
        return getType(
                DataTypeRegistry.getInstance()
                        .getCellClass(name)
                        .orElseThrow(() -> unknown("cell class", name)));
    }

    private static InvalidSettingsException unknown(final String what, final String name) {
        return new InvalidSettingsException(
                "The " + what + " " + name + " is not installed; install the extension it is from");
    }

    /** Writes the type. */
    public void save(final ConfigWO config) {
        config.addString(CELL_CLASS, cellClass == null ? null : cellClass.getName());
        if (cellClass == null) {
            config.addBoolean("has_pref_value", true);
            config.addStringArray(
                    VALUE_CLASSES,
                    valueClasses.stream().map(Class::getName).toArray(String[]::new));
        }
    }

    /** Whether this is the type of cells without content. */
    public boolean isMissingValueType() {
        return valueClasses.contains(MissingValue.class);
    }

    /** The type of the elements of a collection, {@code null} for all types of this platform. */
    public DataType getCollectionElementType() {
        return null;
    }

    /** Whether the cells are collections. */
    public boolean isCollectionType() {
        return false;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataType other
                && cellClass == other.cellClass
                && preferred().equals(other.preferred())
                && Set.copyOf(valueClasses).equals(Set.copyOf(other.valueClasses));
    }

    @Override
    public int hashCode() {
        return Objects.hash(cellClass, Set.copyOf(valueClasses));
    }

    private Optional<Class<? extends DataValue>> preferred() {
        return valueClasses.stream().findFirst();
    }

    /** The order of the cells: the first that a value interface has, else that of their texts. */
    public DataValueComparator getComparator() {
        for (Class<? extends DataValue> value : valueClasses) {
            DataValueComparator order = getUtilityFor(value).getComparator();
            if (order != null) {
                return order;
            }
        }
        return new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue a, final DataValue b) {
                return a.toString().compareTo(b.toString());
            }
        };
    }

    /** The icon of the type. */
    public Icon getIcon() {
        return utility().getIcon();
    }

    private DataValue.UtilityFactory utility() {
        return preferred().map(DataType::getUtilityFor).orElse(DataValue.UTILITY);
    }

    /** The value interface that describes the type best, {@code null} if there is none. */
    public Class<? extends DataValue> getPreferredValueClass() {
        return preferred().orElse(null);
    }

    /** The renderers for a column of this type. */
    public DataValueRendererFamily getRenderer(final DataColumnSpec spec) {
        return utility().getRendererFamily(spec);
    }

    /** The makers of renderers for this type. */
    public Collection<DataValueRendererFactory> getRendererFactories() {
        List<DataValueRendererFactory> all = new ArrayList<>();
        for (Class<? extends DataValue> value : valueClasses) {
            if (getUtilityFor(value) instanceof ExtensibleUtilityFactory u) {
                u.getAvailableRenderers().stream().filter(r -> !all.contains(r)).forEach(all::add);
            }
        }
        return all;
    }

    /** The value interfaces, the preferred one first. */
    public List<Class<? extends DataValue>> getValueClasses() {
        return valueClasses;
    }

    /** Whether cells of the other type also are of this type. */
    public boolean isASuperTypeOf(final DataType other) {
        return other.isMissingValueType()
                || equals(other)
                || cellClass == null && other.valueClasses.containsAll(valueClasses);
    }

    /** Whether the cells implement a value interface. */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return valueClass == DataValue.class
                || isMissingValueType()
                || valueClasses.contains(valueClass);
    }

    /** Whether the cells can be seen as such values; here the same as compatible. */
    public boolean isAdaptable(final Class<? extends DataValue> valueClass) {
        return isCompatible(valueClass);
    }

    /** The class of the cells, {@code null} for a type of several classes. */
    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    /** The registered maker of cells. */
    public Optional<DataCellFactory> getCellFactory(final ExecutionContext exec) {
        Optional<DataCellFactory> factory = DataTypeRegistry.getInstance().factory(this);
        factory.ifPresent(f -> f.init(exec));
        return factory;
    }

    /** The registered maker of cells. */
    public Optional<DataCellFactory> getCellFactoryFor(final FileStoreFactory stores) {
        Optional<DataCellFactory> factory = DataTypeRegistry.getInstance().factory(this);
        factory.ifPresent(f -> f.initFactory(stores));
        return factory;
    }

    @Override
    public String toString() {
        return getName();
    }

    /** The name with the element type of a collection. */
    public String toPrettyString() {
        return getName();
    }

    /** The name for users. */
    public String getName() {
        if (utility() instanceof ExtensibleUtilityFactory u) {
            return u.getName();
        }
        if (cellClass != null) {
            return cellClass.getSimpleName();
        }
        return preferred().map(Class::getSimpleName).orElse("Unknown");
    }

    @Override
    public String getIdentifier() {
        return cellClass == null ? valueClasses.toString() : cellClass.getName();
    }
}
