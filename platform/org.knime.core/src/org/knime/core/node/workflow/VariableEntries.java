package org.knime.core.node.workflow;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;
import org.knime.core.node.workflow.VariableType.InvalidConfigEntryException;

/** Which settings variables of a type can replace, and how values are converted. */
final class VariableEntries {

    private static final String SIZE = "array-size";

    /** The kinds of entry that a value of a class can be put into without loss of kind. */
    private static final Map<Class<?>, Set<ConfigEntries>> FITS =
            Map.of(
                    Boolean.class,
                    Set.of(ConfigEntries.xboolean),
                    Double.class,
                    Set.of(ConfigEntries.xdouble, ConfigEntries.xfloat),
                    Integer.class,
                    Set.of(
                            ConfigEntries.xint,
                            ConfigEntries.xshort,
                            ConfigEntries.xbyte,
                            ConfigEntries.xlong,
                            ConfigEntries.xdouble,
                            ConfigEntries.xfloat),
                    Long.class,
                    Set.of(ConfigEntries.xlong, ConfigEntries.xdouble, ConfigEntries.xfloat),
                    String.class,
                    Set.of(
                            ConfigEntries.xstring,
                            ConfigEntries.xtransientstring,
                            ConfigEntries.xchar,
                            ConfigEntries.xboolean));

    private static final Map<Class<?>, Set<ConfigEntries>> GIVES =
            Map.of(
                    Boolean.class, Set.of(ConfigEntries.xboolean),
                    Double.class, Set.of(ConfigEntries.xdouble, ConfigEntries.xfloat),
                    Integer.class,
                            Set.of(ConfigEntries.xint, ConfigEntries.xshort, ConfigEntries.xbyte),
                    Long.class, Set.of(ConfigEntries.xlong),
                    String.class, Set.of(ConfigEntries.xstring, ConfigEntries.xchar));

    private VariableEntries() {}

    private static VariableType<?> type(final Class<?> typeClass) {
        for (VariableType<?> type : VariableTypeRegistry.getInstance().getAllTypes()) {
            if (type.getClass() == typeClass) {
                return type;
            }
        }
        throw new IllegalStateException(typeClass + " is no type of variables");
    }

    private static Class<?> element(final VariableType<?> type) {
        Class<?> c = type.getSimpleType();
        return c.isArray() ? c.getComponentType() : c;
    }

    static boolean takes(final Config config, final String key, final Class<?> typeClass) {
        VariableType<?> type = type(typeClass);
        ConfigEntries kind = kind(config, key);
        boolean toArray = isArray(config, key);
        if (kind == null || type.getSimpleType().isArray() && !toArray) {
            return false;
        }
        return FITS.get(element(type)).contains(kind) || kind == ConfigEntries.xstring;
    }

    static boolean gives(final Config config, final String key, final Class<?> typeClass) {
        VariableType<?> type = type(typeClass);
        ConfigEntries kind = kind(config, key);
        return kind != null
                && type.getSimpleType().isArray() == isArray(config, key)
                && GIVES.get(element(type)).contains(kind);
    }

    private static boolean isArray(final Config config, final String key) {
        return config.getEntry(key) instanceof ConfigBase sub && sub.containsKey(SIZE);
    }

    /**
     * The kind of a setting, of an array the kind of its elements, {@code null} for other trees.
     */
    private static ConfigEntries kind(final Config config, final String key) {
        AbstractConfigEntry entry = config.getEntry(key);
        if (entry instanceof ConfigBase sub) {
            if (!sub.containsKey(SIZE)) {
                return null;
            }
            AbstractConfigEntry first = sub.getEntry("0");
            return first == null ? ConfigEntries.xstring : first.getType();
        }
        return entry == null ? null : entry.getType();
    }

    static <U> U convert(
            final Object value, final VariableType<?> from, final VariableType<U> target) {
        if (!from.isConvertible(target)) {
            throw VariableType.createNotConvertibleException(from, target);
        }
        Class<?> element = element(target);
        if (!target.getSimpleType().isArray()) {
            return target.getSimpleType().cast(convert(value, element));
        }
        Object[] values = value instanceof Object[] array ? array : new Object[] {value};
        Object result = Array.newInstance(element, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(result, i, convert(values[i], element));
        }
        return target.getSimpleType().cast(result);
    }

    private static Object convert(final Object value, final Class<?> to) {
        if (to.isInstance(value)) {
            return value;
        }
        if (to == String.class) {
            return value.toString();
        }
        Number number = (Number) value;
        return to == Long.class ? (Object) number.longValue() : (Object) number.doubleValue();
    }

    static void put(
            final Object value, final VariableType<?> type, final Config config, final String key)
            throws InvalidConfigEntryException {
        ConfigEntries kind = kind(config, key);
        if (kind == null) {
            throw misfit(type, config, key);
        }
        if (isArray(config, key)) {
            Object[] values = value instanceof Object[] array ? array : new Object[] {value};
            Config sub = config.addConfig(key);
            sub.addInt(SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                putOne(values[i], kind, type, sub, Integer.toString(i));
            }
        } else {
            putOne(value, kind, type, config, key);
        }
    }

    private static InvalidConfigEntryException misfit(
            final VariableType<?> type, final Config config, final String key) {
        String text =
                "Setting \"" + key + "\" can not be replaced by a flow variable of type " + type;
        return new InvalidConfigEntryException(
                text + ": " + config.getEntry(key), name -> text + " (\"" + name + "\")");
    }

    private static void putOne(
            final Object value,
            final ConfigEntries kind,
            final VariableType<?> type,
            final Config config,
            final String key)
            throws InvalidConfigEntryException {
        try {
            switch (kind) {
                case xboolean -> config.addBoolean(key, truth(value));
                case xint -> config.addInt(key, (Integer) value);
                case xlong -> config.addLong(key, ((Number) value).longValue());
                case xshort -> config.addShort(key, exact(value, Short.MAX_VALUE).shortValue());
                case xbyte -> config.addByte(key, exact(value, Byte.MAX_VALUE).byteValue());
                case xdouble -> config.addDouble(key, ((Number) value).doubleValue());
                case xfloat -> config.addFloat(key, ((Number) value).floatValue());
                case xchar -> config.addChar(key, value.toString().charAt(0));
                case xstring -> config.addString(key, value.toString());
                case xtransientstring -> config.addTransientString(key, value.toString());
                default -> throw misfit(type, config, key);
            }
        } catch (ClassCastException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InvalidConfigEntryException(
                    "Setting \""
                            + key
                            + "\" ("
                            + kind
                            + ") can not take the value \""
                            + value
                            + "\" of a flow variable of type "
                            + type,
                    e);
        }
    }

    private static boolean truth(final Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        if ("true".equalsIgnoreCase(value.toString())
                || "false".equalsIgnoreCase(value.toString())) {
            return Boolean.parseBoolean(value.toString());
        }
        throw new IllegalArgumentException("\"" + value + "\" is neither true nor false");
    }

    private static Integer exact(final Object value, final int max) {
        int number = (Integer) value;
        if (number > max || number < -max - 1) {
            throw new IllegalArgumentException(number + " is too large");
        }
        return number;
    }

    static Object get(final VariableType<?> type, final Config config, final String key)
            throws InvalidSettingsException, InvalidConfigEntryException {
        if (!gives(config, key, type.getClass())) {
            throw new InvalidConfigEntryException(
                    "Setting \"" + key + "\" can not become a flow variable of type " + type);
        }
        if (!isArray(config, key)) {
            return parse(element(type), config.getEntry(key).toStringValue());
        }
        Config sub = config.getConfig(key);
        Object array = Array.newInstance(element(type), sub.getInt(SIZE));
        for (int i = 0; i < Array.getLength(array); i++) {
            String text = sub.getEntry(Integer.toString(i)).toStringValue();
            Array.set(array, i, parse(element(type), text));
        }
        return array;
    }

    private static Object parse(final Class<?> element, final String text) {
        if (element == Boolean.class) {
            return Boolean.valueOf(text);
        } else if (element == Integer.class) {
            return Integer.valueOf(text);
        } else if (element == Long.class) {
            return Long.valueOf(text);
        } else if (element == Double.class) {
            return Double.valueOf(text);
        }
        return text;
    }

    /** An array of objects for an array of primitives. */
    static Object box(final Object primitives) {
        int size = Array.getLength(primitives);
        Class<?> boxed =
                Array.get(Array.newInstance(primitives.getClass().getComponentType(), 1), 0)
                        .getClass();
        Object array = Array.newInstance(boxed, size);
        for (int i = 0; i < size; i++) {
            Array.set(array, i, Array.get(primitives, i));
        }
        return array;
    }

    /** An array of primitives for an array of objects. */
    static Object unbox(final Object[] values) {
        Class<?> primitive =
                java.lang.invoke.MethodType.methodType(values.getClass().getComponentType())
                        .unwrap()
                        .returnType();
        Object array = Array.newInstance(primitive, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(array, i, values[i]);
        }
        return array;
    }
}
