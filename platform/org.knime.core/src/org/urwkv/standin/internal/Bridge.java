package org.urwkv.standin.internal;

import java.lang.reflect.Constructor;

/** Makes the classes through which one package of the platform opens itself to the others. */
final class Bridge {

    private Bridge() {}

    static <T> T load(final Class<T> type, final String implementation) {
        try {
            Constructor<?> constructor = Class.forName(implementation).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The platform lacks " + implementation, e);
        }
    }
}
