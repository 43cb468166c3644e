package org.knime.core.node.port;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The type of a port: the class of its objects and whether it may stay unconnected. */
public final class PortType {

    /** The colour of ports without one of their own. */
    public static final int DEFAULT_COLOR = 0x9B9B9B;

    private static final String CLASS = "object_class";

    private final Class<? extends PortObject> objectClass;
    private final Class<? extends PortObjectSpec> specClass;
    private final boolean optional;
    private final String name;
    private final int color;
    private final boolean hidden;

    PortType(
            final Class<? extends PortObject> objectClass,
            final Class<? extends PortObjectSpec> specClass,
            final boolean optional,
            final String name,
            final int color,
            final boolean hidden) {
        this.objectClass =
                Objects.requireNonNull(objectClass, "The class of the objects is missing");
        this.specClass = specClass;
        this.optional = optional;
        this.name = name;
        this.color = color;
        this.hidden = hidden;
    }

    /** The type of objects of a class, which may be absent. */
    public PortType(final Class<? extends PortObject> objectClass, final boolean optional) {
        this(PortTypeRegistry.getInstance().getPortType(objectClass, optional));
    }

    /** The type of objects of a class. */
    public PortType(final Class<? extends PortObject> objectClass) {
        this(objectClass, false);
    }

    private PortType(final PortType other) {
        this(
                other.objectClass,
                other.specClass,
                other.optional,
                other.name,
                other.color,
                other.hidden);
    }

    /** The name for users. */
    public String getName() {
        return name;
    }

    /** The colour as 0xRRGGBB. */
    public int getColor() {
        return color;
    }

    /** The class of the specifications. */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return specClass;
    }

    /** The class of the objects. */
    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    /** Whether the port may stay unconnected. */
    public boolean isOptional() {
        return optional;
    }

    /** Whether users can not choose it. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether objects of the other type are accepted here. */
    public boolean isSuperTypeOf(final PortType other) {
        return objectClass.isAssignableFrom(other.objectClass);
    }

    @Override
    public String toString() {
        return name + (optional ? " (optional)" : "");
    }

    @Override
    public int hashCode() {
        return Objects.hash(objectClass, optional);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType other
                && objectClass == other.objectClass
                && optional == other.optional;
    }

    /** Writes the type. */
    public void save(final NodeSettingsWO settings) {
        save((ConfigWO) settings);
    }

    /** Writes the type. */
    public void save(final ConfigWO config) {
        config.addString(CLASS, objectClass.getName());
        config.addBoolean("is_optional", optional);
    }

    /** Reads a type. */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO) settings);
    }

    /** Reads a type. */
    public static PortType load(final ConfigRO config) throws InvalidSettingsException {
        String className = config.getString(CLASS);
        Class<? extends PortObject> type =
                PortTypeRegistry.getInstance()
                        .getObjectClass(className)
                        .orElseThrow(
                                () ->
                                        new InvalidSettingsException(
                                                "The port class "
                                                        + className
                                                        + " is not installed; install the"
                                                        + " extension it is from"));
        return PortTypeRegistry.getInstance()
                .getPortType(type, config.getBoolean("is_optional", false));
    }

    /** Whether a specification fits. */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return specClass.isInstance(spec);
    }

    /** Whether a class of objects fits. */
    public boolean acceptsPortObjectClass(final Class<? extends PortObject> type) {
        return objectClass.isAssignableFrom(type);
    }

    /** Whether an object fits. */
    public boolean acceptsPortObject(final PortObject object) {
        return objectClass.isInstance(object);
    }

    /** The class of the specifications, as the method {@code getSpec} declares it. */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(
            final Class<? extends PortObject> type) {
        try {
            return type.getMethod("getSpec").getReturnType().asSubclass(PortObjectSpec.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
