package org.urwkv.standin.ui.json;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The properties of records and beans. */
final class Beans {
    private Beans() {}

    /** The components of a record, else the public fields and getters; by name. */
    static Map<String, Object> properties(Object bean) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Class<?> type = bean.getClass();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), call(component.getAccessor(), bean));
            }
            return properties;
        }
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                properties.put(field.getName(), get(field, bean));
            }
        }
        Map<String, Object> getters = new TreeMap<>();
        for (Method method : type.getMethods()) {
            String name = propertyName(method);
            if (name != null) {
                getters.put(name, call(method, bean));
            }
        }
        properties.putAll(getters);
        return properties;
    }

    private static String propertyName(Method method) {
        if (method.getParameterCount() > 0
                || method.getDeclaringClass() == Object.class
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))) {
            return null;
        }
        return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }

    private static Object get(Field field, Object bean) {
        try {
            field.setAccessible(true);
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not readable: " + field, e);
        }
    }

    private static Object call(Method method, Object bean) {
        try {
            method.setAccessible(true);
            return method.invoke(bean);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(method + " fails", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not callable: " + method, e);
        }
    }
}
