package org.urwkv.standin.ui.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.knime.node.parameters.NodeParametersInput;

/** Makes objects of classes that the platform is only told by name. */
final class Instances {
    private Instances() {}

    /** A new object, made by the constructor without arguments. */
    static <T> T create(Class<T> type) {
        try {
            return call(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    type.getName() + " needs a constructor without arguments.", e);
        }
    }

    /** A new object, made by the constructor that takes the input, else by the one without. */
    static <T> T create(Class<T> type, NodeParametersInput input) {
        Constructor<T> constructor;
        try {
            constructor = type.getDeclaredConstructor(NodeParametersInput.class);
        } catch (NoSuchMethodException e) {
            return create(type);
        }
        return call(constructor, input);
    }

    private static <T> T call(Constructor<T> constructor, Object... arguments) {
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(
                    "The constructor of " + constructor.getDeclaringClass().getName() + " fails.",
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " cannot be made.", e);
        }
    }
}
