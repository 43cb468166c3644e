package org.urwkv.standin.ui.parameters;

import java.util.function.Predicate;
import org.knime.core.node.NodeSettingsRO;

/**
 * Stands for "none of the present settings is there". Only the code that loads knows the present
 * settings, so it asks {@link ConfigPaths} itself; the test alone never matches.
 */
public final class AbsentSettings implements Predicate<NodeSettingsRO> {
    @Override
    public boolean test(NodeSettingsRO settings) {
        return false;
    }
}
