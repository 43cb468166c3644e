package org.urwkv.standin.internal;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Makes objects of the class that a serializer declares as its type argument. */
public final class Instances {

    private Instances() {}

    /** A new object by the constructor without arguments. */
    @SuppressWarnings("unchecked")
    public static <T> T ofArgument(final Class<?> serializer, final Class<?> bound)
            throws IOException {
        for (Class<?> c = serializer; c != null; c = c.getSuperclass()) {
            if (c.getGenericSuperclass() instanceof ParameterizedType p) {
                for (Type argument : p.getActualTypeArguments()) {
                    if (argument instanceof Class<?> type && bound.isAssignableFrom(type)) {
                        return (T) of(type);
                    }
                }
            }
        }
        throw new IOException(serializer.getName() + " does not tell what it reads");
    }

    /** A new object by the constructor without arguments. */
    public static <T> T of(final Class<T> type) throws IOException {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException(type.getName() + " has no constructor without arguments", e);
        }
    }
}
