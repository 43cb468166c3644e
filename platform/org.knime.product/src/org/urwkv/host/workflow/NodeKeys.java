package org.urwkv.host.workflow;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeSettingsRO;

/** The keys that KNIME insists on in a native node's {@code settings.xml}. */
final class NodeKeys {
    private static final List<String> REQUIRED =
            List.of(
                    "flow_stack",
                    "internal_node_subsettings",
                    "state",
                    "factory",
                    "node-name",
                    "node-bundle-name",
                    "node-bundle-symbolic-name",
                    "node-bundle-vendor",
                    "hasContent");
    private static final List<String> DATA = List.of("ports", "filestores");

    private NodeKeys() {}

    /**
     * Checks that all keys are there.
     *
     * @param settings a node's settings
     * @param node the node, as a message names it
     * @param problems takes a warning if only what concerns data is missing
     * @throws LoadException if the node cannot be loaded
     */
    static void check(NodeSettingsRO settings, String node, LoadProblems problems)
            throws LoadException {
        Optional<String> missing =
                REQUIRED.stream().filter(key -> !settings.containsKey(key)).findFirst();
        if (missing.isPresent()) {
            throw new LoadException(
                    "The key '" + missing.get() + "' is missing in the settings of " + node + ".");
        }
        for (String key : DATA) {
            if (!settings.containsKey(key)) {
                problems.warning(
                        "The key '"
                                + key
                                + "' is missing in the settings of "
                                + node
                                + "; saved results are not restored.");
            }
        }
    }
}
