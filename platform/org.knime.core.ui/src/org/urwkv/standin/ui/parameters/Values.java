package org.urwkv.standin.ui.parameters;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.data.location.FSLocationSerializationUtils;

/** Single values and their settings. */
final class Values {
    /** What is appended to the key of an optional value. */
    static final String PRESENT = "_is_present";

    private interface Loader {
        Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    private interface Saver<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    private record Kind(Loader loader, Saver<Object> saver, Object empty) {}

    private static final Map<Class<?>, Kind> KINDS = kinds();

    private Values() {}

    private static Map<Class<?>, Kind> kinds() {
        Map<Class<?>, Kind> kinds = new HashMap<>();
        // a field that only carries a message
        kinds.put(Void.class, new Kind((s, key) -> null, (s, key, v) -> {}, null));
        put(kinds, Integer.class, NodeSettingsRO::getInt, NodeSettingsWO::addInt, 0);
        put(kinds, Long.class, NodeSettingsRO::getLong, NodeSettingsWO::addLong, 0L);
        put(kinds, Double.class, NodeSettingsRO::getDouble, NodeSettingsWO::addDouble, 0d);
        put(kinds, Float.class, NodeSettingsRO::getFloat, NodeSettingsWO::addFloat, 0f);
        put(kinds, Boolean.class, NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean, false);
        put(kinds, Character.class, NodeSettingsRO::getChar, NodeSettingsWO::addChar, ' ');
        put(kinds, Byte.class, NodeSettingsRO::getByte, NodeSettingsWO::addByte, (byte) 0);
        put(kinds, String.class, NodeSettingsRO::getString, NodeSettingsWO::addString, null);
        array(kinds, int[].class, NodeSettingsRO::getIntArray, NodeSettingsWO::addIntArray);
        array(kinds, long[].class, NodeSettingsRO::getLongArray, NodeSettingsWO::addLongArray);
        array(
                kinds,
                double[].class,
                NodeSettingsRO::getDoubleArray,
                NodeSettingsWO::addDoubleArray);
        array(kinds, float[].class, NodeSettingsRO::getFloatArray, NodeSettingsWO::addFloatArray);
        array(
                kinds,
                boolean[].class,
                NodeSettingsRO::getBooleanArray,
                NodeSettingsWO::addBooleanArray);
        array(kinds, char[].class, NodeSettingsRO::getCharArray, NodeSettingsWO::addCharArray);
        array(kinds, byte[].class, NodeSettingsRO::getByteArray, NodeSettingsWO::addByteArray);
        array(
                kinds,
                String[].class,
                NodeSettingsRO::getStringArray,
                NodeSettingsWO::addStringArray);
        put(
                kinds,
                DataType.class,
                NodeSettingsRO::getDataType,
                NodeSettingsWO::addDataType,
                StringCell.TYPE);
        put(
                kinds,
                FSLocation.class,
                (s, key) -> FSLocationSerializationUtils.loadFSLocation(s.getNodeSettings(key)),
                (s, key, v) ->
                        FSLocationSerializationUtils.saveFSLocation(v, s.addNodeSettings(key)),
                new FSLocation(FSCategory.LOCAL, ""));
        return Map.copyOf(kinds);
    }

    private static <T> void array(
            Map<Class<?>, Kind> kinds, Class<T> type, Loader loader, Saver<T> saver) {
        put(kinds, type, loader, saver, type.cast(Array.newInstance(type.componentType(), 0)));
    }

    private static <T> void put(
            Map<Class<?>, Kind> kinds, Class<T> type, Loader loader, Saver<T> saver, T empty) {
        kinds.put(type, new Kind(loader, (s, k, v) -> saver.save(s, k, type.cast(v)), empty));
    }

    private static Kind kind(Class<?> type) {
        Class<?> boxed =
                type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
        Kind kind = KINDS.get(boxed);
        if (kind == null) {
            throw new IllegalStateException(
                    "Parameters of type " + type.getName() + " need a persistor of their own.");
        }
        return kind;
    }

    static Object load(Class<?> type, NodeSettingsRO settings, String key)
            throws InvalidSettingsException {
        return type.isEnum()
                ? constant(type, settings.getString(key))
                : kind(type).loader().load(settings, key);
    }

    private static Object constant(Class<?> type, String name) throws InvalidSettingsException {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException(
                "The value '"
                        + name
                        + "' is not possible; possible are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(c -> ((Enum<?>) c).name())
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    static void save(Class<?> type, Object value, NodeSettingsWO settings, String key) {
        if (type.isEnum()) {
            settings.addString(key, value == null ? null : ((Enum<?>) value).name());
        } else {
            kind(type).saver().save(settings, key, value);
        }
    }

    /** Saves what stands beside an optional value that is absent. */
    static void saveEmpty(Class<?> type, NodeSettingsWO settings, String key) {
        if (type.isEnum()) {
            settings.addString(key, null);
        } else {
            save(type, kind(type).empty(), settings, key);
        }
    }
}
