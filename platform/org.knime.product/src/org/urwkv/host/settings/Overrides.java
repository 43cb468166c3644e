package org.urwkv.host.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.ConfigEntries;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType.InvalidConfigEntryException;
import org.knime.core.node.workflow.VariableTypeRegistry;

/**
 * The tree of a node's {@code variables} settings: which settings are driven by flow variables, and
 * which are exposed as new ones. It repeats the keys of the node's settings; a leaf holds {@code
 * used_variable} and {@code exposed_variable}. Arrays and paths are leaves too, unless the tree
 * goes on below them. Which type of variable fits which setting is the platform's rule: numbers
 * widen, every plain value can become text.
 */
public final class Overrides {
    private static final String USED = "used_variable";
    private static final String EXPOSED = "exposed_variable";
    private static final String PATH_MARK = "location_present"; // a group with this entry is a path

    private final Map<String, FlowVariable> available;
    private final List<FlowVariable> exposed = new ArrayList<>();

    private Overrides(Map<String, FlowVariable> available) {
        this.available = available;
    }

    /**
     * Writes flow variables over settings.
     *
     * @param model a node's settings, changed in place
     * @param variables the node's {@code variables} settings
     * @param available the flow variables that the node sees, by name
     * @return the variables that the settings expose
     * @throws InvalidSettingsException if a variable is unknown or does not fit its setting
     */
    public static List<FlowVariable> apply(
            NodeSettings model, NodeSettingsRO variables, Map<String, FlowVariable> available)
            throws InvalidSettingsException {
        NodeSettings copy = new NodeSettings("variables");
        variables.copyTo(copy);
        // old workflows have no version: their variables settings are the tree itself
        boolean versioned = copy.containsKey("version") && copy.containsKey("tree");
        Overrides overrides = new Overrides(available);
        overrides.descend(model, versioned ? copy.getConfig("tree") : copy);
        return List.copyOf(overrides.exposed);
    }

    private void descend(Config model, Config tree) throws InvalidSettingsException {
        for (String key : tree.keySet()) {
            if (!isGroup(tree, key) || !model.containsKey(key)) {
                continue; // the node no longer has this setting: KNIME passes over it, too
            }
            Config sub = tree.getConfig(key);
            if (isLeaf(model, key, sub)) {
                leaf(model, key, sub);
            } else {
                descend(model.getConfig(key), sub);
            }
        }
    }

    private static boolean isGroup(Config parent, String key) {
        return parent.getEntry(key).getType() == ConfigEntries.config;
    }

    private static boolean isLeaf(Config model, String key, Config sub)
            throws InvalidSettingsException {
        if (!isGroup(model, key)) {
            return true;
        }
        for (String child : sub.keySet()) {
            if (isGroup(sub, child)) {
                return false;
            }
        }
        Config group = model.getConfig(key);
        return group.containsKey("array-size") || group.containsKey(PATH_MARK);
    }

    private void leaf(Config model, String key, Config sub) throws InvalidSettingsException {
        String used = sub.getString(USED, null);
        String name = sub.getString(EXPOSED, null);
        try {
            if (used != null && !used.isEmpty()) {
                VariableTypeRegistry.overwriteWithVariable(model, key, variable(used, key));
            }
            if (name != null && !name.isEmpty()) {
                exposed.add(VariableTypeRegistry.getInstance().createFromConfig(name, model, key));
            }
        } catch (InvalidConfigEntryException e) {
            throw new InvalidSettingsException(
                    "The flow variable '"
                            + used
                            + "' cannot drive the setting '"
                            + key
                            + "': "
                            + e.getMessage(),
                    e);
        }
    }

    private FlowVariable variable(String name, String key) throws InvalidSettingsException {
        FlowVariable variable = available.get(name);
        if (variable == null) {
            throw new InvalidSettingsException(
                    "The setting '"
                            + key
                            + "' is driven by the flow variable '"
                            + name
                            + "', which does not exist here. Define it as a workflow variable or"
                            + " connect the node that makes it.");
        }
        return variable;
    }
}
