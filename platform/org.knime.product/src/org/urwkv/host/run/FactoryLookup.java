package org.urwkv.host.run;

import java.util.Optional;
import org.knime.core.node.NodeFactory;

/** Where nodes come from. */
@FunctionalInterface
public interface FactoryLookup {

    /**
     * Makes a factory.
     *
     * @param className name of the factory's class, as it is saved with a node
     * @return a new factory, or nothing if no such node is installed
     */
    Optional<NodeFactory<?>> find(String className);
}
