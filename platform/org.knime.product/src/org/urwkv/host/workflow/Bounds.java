package org.urwkv.host.workflow;

import org.knime.core.node.NodeSettingsRO;

/**
 * Where a node lies in the picture of its workflow.
 *
 * @param x left edge in pixels
 * @param y upper edge in pixels
 */
public record Bounds(int x, int y) {

    /**
     * Reads a node's place out of its entry in {@code workflow.knime}.
     *
     * @param node the entry
     * @param otherwise the place of a node that has none
     * @return the place
     */
    static Bounds read(NodeSettingsRO node, Bounds otherwise) {
        try {
            int[] array =
                    node.getNodeSettings("ui_settings")
                            .getIntArray("extrainfo.node.bounds", new int[0]);
            return array != null && array.length >= 2 ? new Bounds(array[0], array[1]) : otherwise;
        } catch (org.knime.core.node.InvalidSettingsException e) {
            return otherwise; // the place is for the picture only: KNIME loads workflows without it
        }
    }
}
