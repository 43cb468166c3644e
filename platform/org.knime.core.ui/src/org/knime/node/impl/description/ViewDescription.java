package org.knime.node.impl.description;

import org.knime.node.parameters.NodeParameters;

/**
 * What is said about a view.
 *
 * @param name its name
 * @param description what it shows, a fragment of HTML
 * @param viewSettingsClass the parameters of the view, or null
 */
public record ViewDescription(
        String name, String description, Class<? extends NodeParameters> viewSettingsClass) {
    /** A view without parameters. */
    public ViewDescription(String name, String description) {
        this(name, description, null);
    }
}
