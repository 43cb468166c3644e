package org.urwkv.host.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.knime.core.node.NodeFactory;
import org.urwkv.host.run.FactoryLookup;

/**
 * Node factories out of the extension registry: what bundles contribute to KNIME's node repository.
 */
final class RegistryFactories implements FactoryLookup {
    private static final String POINT = "org.knime.workbench.repository.nodes";

    private final Map<String, IConfigurationElement> elements = new HashMap<>();

    /**
     * Looks through a registry.
     *
     * @param registry the running platform's registry
     */
    RegistryFactories(IExtensionRegistry registry) {
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            if ("node".equals(element.getName())) {
                elements.put(element.getAttribute("factory-class"), element);
            }
        }
    }

    @Override
    public Optional<NodeFactory<?>> find(String className) {
        IConfigurationElement element = elements.get(className);
        if (element == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((NodeFactory<?>) element.createExecutableExtension("factory-class"));
        } catch (CoreException e) {
            throw new IllegalStateException(
                    "The node factory "
                            + className
                            + " of the bundle "
                            + element.getContributor().getName()
                            + " cannot be created: "
                            + e.getMessage(),
                    e);
        }
    }
}
