package org.urwkv.standin;

import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;

/** What plug-ins contribute; nothing outside a running framework. */
public final class Extensions {

    private Extensions() {}

    /** Whether there is a registry of extensions, that is, whether the framework runs. */
    public static boolean available() {
        return RegistryFactory.getRegistry() != null;
    }

    /** The top elements of all extensions of a point. */
    public static List<IConfigurationElement> elements(final String point) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry == null ? List.of() : List.of(registry.getConfigurationElementsFor(point));
    }

    /** Loads a class through the bundle that contributes the element. */
    public static Class<?> load(final IConfigurationElement element, final String className)
            throws ClassNotFoundException {
        String name = element.getContributor().getName();
        org.osgi.framework.Bundle bundle = Platform.getBundle(name);
        if (bundle == null) {
            throw new ClassNotFoundException(className + ": the bundle " + name + " is absent");
        }
        return bundle.loadClass(className);
    }
}
