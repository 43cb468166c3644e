package org.urwkv.standin;

import java.util.Optional;

/** Finds classes by name outside the registry of extensions. */
public final class ClassFinder {

    private ClassFinder() {}

    /**
     * A class that this bundle, the thread's context loader or the bundle owning the package sees.
     */
    public static Optional<Class<?>> find(final String className) {
        Optional<Class<?>> own = load(className, ClassFinder.class.getClassLoader());
        return own.or(() -> load(className, Thread.currentThread().getContextClassLoader()))
                .or(() -> inBundles(className));
    }

    private static Optional<Class<?>> load(final String className, final ClassLoader loader) {
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** By convention the name of a bundle is the root of its packages. */
    private static Optional<Class<?>> inBundles(final String className) {
        if (!Extensions.available()) {
            return Optional.empty();
        }
        int dot = className.lastIndexOf('.');
        while (dot > 0) {
            org.osgi.framework.Bundle bundle =
                    org.eclipse.core.runtime.Platform.getBundle(className.substring(0, dot));
            if (bundle != null) {
                try {
                    return Optional.of(bundle.loadClass(className));
                } catch (ClassNotFoundException e) {
                    return Optional.empty();
                }
            }
            dot = className.lastIndexOf('.', dot - 1);
        }
        return Optional.empty();
    }
}
