package org.urwkv.standin.ui.json;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns values read from JSON into the types that a method takes. */
final class JsonValues {
    private JsonValues() {}

    /**
     * The value as the type.
     *
     * @throws JsonException if it does not fit
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object as(Object value, Type type) {
        Class<?> raw = raw(type);
        if (value == null) {
            if (raw.isPrimitive()) {
                throw new JsonException("null is no " + raw.getName());
            }
            return raw == Optional.class ? Optional.empty() : null;
        }
        if (raw == Optional.class) {
            return Optional.of(as(value, argument(type)));
        }
        if (value instanceof Number number) {
            Object converted = number(number, raw);
            if (converted != null) {
                return converted;
            }
        }
        if (value instanceof List<?> list) {
            return list(list, raw, type);
        }
        if (value instanceof String text && raw.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) raw, text);
        }
        if (value instanceof String text && raw == byte[].class) {
            return Base64.getDecoder().decode(text);
        }
        if (value instanceof Boolean && raw == boolean.class) {
            return value;
        }
        if (value instanceof Map<?, ?> members && raw.isRecord()) {
            return record(members, raw);
        }
        if (!raw.isInstance(value)) {
            throw new JsonException(Json.write(value) + " is no " + raw.getSimpleName());
        }
        return value;
    }

    private static Object number(Number number, Class<?> raw) {
        if (raw == double.class || raw == Double.class) {
            return number.doubleValue();
        }
        if (raw == float.class || raw == Float.class) {
            return number.floatValue();
        }
        boolean whole = number instanceof Long;
        if (whole && (raw == long.class || raw == Long.class)) {
            return number.longValue();
        }
        if (whole && (raw == int.class || raw == Integer.class)) {
            return Math.toIntExact(number.longValue());
        }
        if (whole && (raw == short.class || raw == Short.class)) {
            return number.shortValue();
        }
        return null;
    }

    private static Object list(List<?> list, Class<?> raw, Type type) {
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.componentType(), list.size());
            for (int i = 0; i < list.size(); i++) {
                Array.set(array, i, as(list.get(i), raw.componentType()));
            }
            return array;
        }
        if (!raw.isAssignableFrom(ArrayList.class)) {
            throw new JsonException("An array is no " + raw.getSimpleName());
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(as(element, argument(type)));
        }
        return elements;
    }

    private static Object record(Map<?, ?> members, Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = as(members.get(components[i].getName()), components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(raw.getName() + " cannot be made", e);
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        return type instanceof ParameterizedType p ? raw(p.getRawType()) : Object.class;
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
    }
}
