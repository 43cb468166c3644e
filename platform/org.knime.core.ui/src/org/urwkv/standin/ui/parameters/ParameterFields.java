package org.urwkv.standin.ui.parameters;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The fields of a class that are parameters. */
public final class ParameterFields {
    private ParameterFields() {}

    /**
     * The fields that are neither private, static, transient nor synthetic; superclasses' first.
     */
    public static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            fields.addAll(of(type.getSuperclass()));
        }
        int excluded = Modifier.PRIVATE | Modifier.STATIC | Modifier.TRANSIENT;
        for (Field field : type.getDeclaredFields()) {
            if ((field.getModifiers() & excluded) == 0 && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    /** The name of the field without a leading {@code m_}. */
    public static String name(Field field) {
        String name = field.getName();
        return name.startsWith("m_") ? name.substring(2) : name;
    }

    /** The type of an array's or collection's elements; null if the field holds neither. */
    public static Class<?> elementType(Field field) {
        if (field.getType().isArray()) {
            return field.getType().getComponentType();
        }
        return Collection.class.isAssignableFrom(field.getType()) ? argument(field) : null;
    }

    /** The first type argument of the field's type; null if there is none. */
    static Class<?> argument(Field field) {
        if (field.getGenericType() instanceof ParameterizedType type) {
            Type argument = type.getActualTypeArguments()[0];
            if (argument instanceof ParameterizedType nested) {
                argument = nested.getRawType();
            }
            if (argument instanceof Class<?> c) {
                return c;
            }
        }
        return null;
    }
}
