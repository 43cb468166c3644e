package org.urwkv.host.workflow;

import java.nio.file.Path;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * A native node as it is saved: its entry in {@code workflow.knime} and its {@code settings.xml}.
 *
 * @param id the node's number in the workflow
 * @param folder the node's folder
 * @param settings all of its {@code settings.xml}; not changed by anybody
 * @param bounds its place in the picture
 */
public record NodeEntry(int id, Path folder, NodeSettings settings, Bounds bounds) {

    /** Returns the name that the node's description had when it was saved. */
    public String name() {
        return settings.getString("node-name", "Node");
    }

    /** Returns the name of the node factory's class. */
    public String factory() {
        return settings.getString("factory", "");
    }

    /** Returns the symbolic name of the bundle that the node comes from. */
    public String bundle() {
        return settings.getString("node-bundle-symbolic-name", "");
    }

    /** Returns the state in which the node was saved. */
    public NodeState state() {
        return NodeState.of(settings.getString("state", null));
    }

    /** Returns the text under the node, empty if there is none. */
    public String label() {
        NodeSettingsRO annotation = child("nodeAnnotation");
        String text = annotation == null ? null : annotation.getString("text", "");
        return text == null ? "" : text.replaceAll("<[^>]*>", " ").strip();
    }

    /**
     * Returns a group of the settings.
     *
     * @param key its key
     * @return the group, or null if there is none
     */
    public NodeSettings child(String key) {
        try {
            return settings.containsKey(key) ? settings.getNodeSettings(key) : null;
        } catch (InvalidSettingsException e) {
            return null; // a plain entry of that name: no group, then
        }
    }
}
