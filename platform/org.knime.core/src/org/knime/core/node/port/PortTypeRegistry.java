package org.knime.core.node.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.urwkv.standin.ClassFinder;
import org.urwkv.standin.Extensions;

/**
 * The types of ports that plug-ins register at {@code org.knime.core.PortType}. Outside a
 * framework, classes are found by name and serializers as nested classes of what they write.
 */
public final class PortTypeRegistry {

    private static final String POINT = "org.knime.core.PortType";
    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<Class<?>, PortType> types = new HashMap<>();

    private PortTypeRegistry() {}

    /** The one registry. */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** All registered types. */
    public synchronized Collection<PortType> availablePortTypes() {
        List<PortType> all = new ArrayList<>();
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            getObjectClass(e.getAttribute("objectClass")).ifPresent(c -> all.add(getPortType(c)));
        }
        return all;
    }

    /** The type of objects of a class; what is not registered gets a plain type. */
    public synchronized PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /** The type of objects of a class, which may be absent. */
    public synchronized PortType getPortType(
            final Class<? extends PortObject> objectClass, final boolean optional) {
        PortType type = types.get(objectClass);
        if (type == null) {
            type = create(objectClass);
            types.put(objectClass, type);
        }
        return optional
                ? new PortType(
                        objectClass,
                        type.getPortObjectSpecClass(),
                        true,
                        type.getName(),
                        type.getColor(),
                        type.isHidden())
                : type;
    }

    private PortType create(final Class<? extends PortObject> objectClass) {
        Optional<IConfigurationElement> element = element("objectClass", objectClass.getName());
        Class<? extends PortObjectSpec> spec =
                element.flatMap(e -> getSpecClass(e.getAttribute("specClass")))
                        .orElseGet(() -> PortType.getPortObjectSpecClass(objectClass));
        String name = element.map(e -> e.getAttribute("name")).orElse(objectClass.getSimpleName());
        int color =
                element.map(e -> e.getAttribute("color"))
                        .map(c -> Integer.decode(c.replace("#", "0x")))
                        .orElse(PortType.DEFAULT_COLOR);
        boolean hidden =
                element.map(e -> Boolean.parseBoolean(e.getAttribute("hidden"))).orElse(false);
        return new PortType(objectClass, spec, false, name, color, hidden);
    }

    private static Optional<IConfigurationElement> element(
            final String attribute, final String className) {
        return Extensions.elements(POINT).stream()
                .filter(e -> className.equals(e.getAttribute(attribute)))
                .findFirst();
    }

    private static Optional<Class<?>> find(final String attribute, final String className) {
        Optional<IConfigurationElement> element = element(attribute, className);
        if (element.isPresent()) {
            try {
                return Optional.of(Extensions.load(element.get(), className));
            } catch (ClassNotFoundException e) {
                logger().coding("A registered port class can not be loaded: " + className, e);
            }
        }
        return ClassFinder.find(className);
    }

    /** The class of objects of this name. */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        return find("objectClass", className)
                .filter(PortObject.class::isAssignableFrom)
                .map(c -> c.asSubclass(PortObject.class));
    }

    /** The class of specifications of this name. */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        return find("specClass", className)
                .filter(PortObjectSpec.class::isAssignableFrom)
                .map(c -> c.asSubclass(PortObjectSpec.class));
    }

    /** How objects of a class are written. */
    @SuppressWarnings("unchecked")
    public Optional<PortObjectSerializer<PortObject>> getObjectSerializer(
            final Class<? extends PortObject> objectClass) {
        return serializer("object", objectClass, PortObjectSerializer.class)
                .map(s -> (PortObjectSerializer<PortObject>) s);
    }

    /** How specifications of a class are written. */
    @SuppressWarnings("unchecked")
    public Optional<PortObjectSpecSerializer<PortObjectSpec>> getSpecSerializer(
            final Class<? extends PortObjectSpec> specClass) {
        return serializer("spec", specClass, PortObjectSpecSerializer.class)
                .map(s -> (PortObjectSpecSerializer<PortObjectSpec>) s);
    }

    private static <S> Optional<S> serializer(
            final String what, final Class<?> written, final Class<S> kind) {
        for (IConfigurationElement e : Extensions.elements(POINT)) {
            boolean registered = written.getName().equals(e.getAttribute(what + "Class"));
            if (registered && e.getAttribute(what + "Serializer") != null) {
                try {
                    return Optional.of(kind.cast(e.createExecutableExtension(what + "Serializer")));
                } catch (CoreException ex) {
                    logger().coding("The serializer of " + written + " can not be made", ex);
                }
            }
        }
        boolean own = written.getClassLoader() == PortTypeRegistry.class.getClassLoader();
        return Extensions.available() && !own ? Optional.empty() : nested(written, kind);
    }

    private static <S> Optional<S> nested(final Class<?> written, final Class<S> kind) {
        for (Class<?> c : written.getDeclaredClasses()) {
            if (kind.isAssignableFrom(c)) {
                try {
                    return Optional.of(kind.cast(c.getConstructor().newInstance()));
                } catch (ReflectiveOperationException e) {
                    logger().coding("The serializer " + c.getName() + " can not be made", e);
                }
            }
        }
        return Optional.empty();
    }

    private static NodeLogger logger() {
        return NodeLogger.getLogger(PortTypeRegistry.class);
    }
}
