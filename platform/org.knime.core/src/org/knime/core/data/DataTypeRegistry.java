package org.knime.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.node.NodeLogger;
import org.urwkv.standin.ClassFinder;
import org.urwkv.standin.Extensions;

/**
 * The cell classes that plug-ins register at {@code org.knime.core.DataType}. Outside a framework,
 * classes are found by name and serializers as nested classes of their cells.
 */
public final class DataTypeRegistry {

    private static final String POINT = "org.knime.core.DataType";
    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, Optional<DataCellSerializer<DataCell>>> serializers =
            new HashMap<>();

    private DataTypeRegistry() {}

    /** The one registry. */
    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** The types with a registered maker of cells. */
    public synchronized Collection<DataType> availableDataTypes() {
        List<DataType> types = new ArrayList<>();
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            if (e.getAttribute("factoryClass") != null) {
                getCellClass(e.getAttribute("cellClass"))
                        .ifPresent(c -> types.add(DataType.getType(c)));
            }
        }
        return types;
    }

    /** The cell class of this name. */
    public Optional<Class<? extends DataCell>> getCellClass(final String className) {
        return find(className)
                .filter(DataCell.class::isAssignableFrom)
                .map(c -> c.asSubclass(DataCell.class));
    }

    /** The value interface of this name. */
    public Optional<Class<? extends DataValue>> getValueClass(final String className) {
        return find(className)
                .filter(DataValue.class::isAssignableFrom)
                .map(c -> c.asSubclass(DataValue.class));
    }

    private synchronized Optional<Class<?>> find(final String className) {
        Class<?> known = classes.get(className);
        if (known == null) {
            known = registered(className).or(() -> ClassFinder.find(className)).orElse(null);
            if (known != null) {
                classes.put(className, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private static Optional<Class<?>> registered(final String className) {
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            try {
                if (className.equals(e.getAttribute("cellClass"))) {
                    return Optional.of(Extensions.load(e, className));
                }
            } catch (ClassNotFoundException | IllegalStateException ex) {
                logger().coding("A registered cell class can not be loaded: " + className, ex);
            }
        }
        return inContributors(className);
    }

    /** A value interface lies in the bundle of some cell class. */
    private static Optional<Class<?>> inContributors(final String className) {
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            try {
                return Optional.of(Extensions.load(e, className));
            } catch (ClassNotFoundException | IllegalStateException ex) {
                logger().debug(ex.getMessage());
            }
        }
        return Optional.empty();
    }

    /** How cells of this class are written. */
    public Optional<DataCellSerializer<DataCell>> getSerializer(
            final Class<? extends DataCell> cellClass) {
        synchronized (serializers) {
            return serializers.computeIfAbsent(cellClass, c -> serializer(cellClass));
        }
    }

    private static Optional<DataCellSerializer<DataCell>> serializer(
            final Class<? extends DataCell> cellClass) {
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            for (IConfigurationElement s : e.getChildren("serializer")) {
                if (cellClass.getName().equals(s.getAttribute("cellClass"))) {
                    try {
                        return Optional.of(cast(s.createExecutableExtension("serializerClass")));
                    } catch (CoreException ex) {
                        logger().coding("The serializer of " + cellClass + " can not be made", ex);
                    }
                }
            }
        }
        Optional<DataCellSerializer<DataCell>> nested = nestedSerializer(cellClass);
        if (Extensions.available() && nested.isPresent() && !isOwn(cellClass)) {
            logger().coding(
                            "The serializer of "
                                    + cellClass.getName()
                                    + " is not registered at "
                                    + POINT);
            return Optional.empty();
        }
        return nested;
    }

    private static boolean isOwn(final Class<?> cellClass) {
        return cellClass.getClassLoader() == DataTypeRegistry.class.getClassLoader();
    }

    private static Optional<DataCellSerializer<DataCell>> nestedSerializer(
            final Class<? extends DataCell> cellClass) {
        for (Class<?> c : cellClass.getDeclaredClasses()) {
            if (DataCellSerializer.class.isAssignableFrom(c)) {
                try {
                    return Optional.of(cast(c.getConstructor().newInstance()));
                } catch (ReflectiveOperationException e) {
                    logger().coding("The serializer " + c.getName() + " can not be made", e);
                }
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static DataCellSerializer<DataCell> cast(final Object serializer) {
        return (DataCellSerializer<DataCell>) serializer;
    }

    Optional<DataCellFactory> factory(final DataType type) {
        String wanted = type.getCellClass() == null ? "" : type.getCellClass().getName();
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            if (wanted.equals(e.getAttribute("cellClass"))
                    && e.getAttribute("factoryClass") != null) {
                try {
                    return Optional.of(
                            (DataCellFactory) e.createExecutableExtension("factoryClass"));
                } catch (CoreException ex) {
                    logger().coding("The maker of " + wanted + " can not be made", ex);
                }
            }
        }
        return Optional.empty();
    }

    private static NodeLogger logger() {
        return NodeLogger.getLogger(DataTypeRegistry.class);
    }
}
