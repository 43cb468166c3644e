package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.node.NodeLogger;
import org.urwkv.standin.Extensions;

/** Renderers from extension point {@code org.knime.core.DataValueRenderer}. */
final class RendererExtensions {

    private static final String POINT = "org.knime.core.DataValueRenderer";

    private RendererExtensions() {}

    static List<DataValueRendererFactory> of(final Class<? extends DataValue> valueClass) {
        List<DataValueRendererFactory> suggested = new ArrayList<>();
        List<DataValueRendererFactory> others = new ArrayList<>();
        for (IConfigurationElement value : Extensions.elements(POINT)) {
            if (valueClass.getName().equals(value.getAttribute("valueClass"))) {
                for (IConfigurationElement r : value.getChildren("renderer")) {
                    boolean first = Boolean.parseBoolean(r.getAttribute("suggestAsDefault"));
                    add(r, first ? suggested : others);
                }
            }
        }
        suggested.addAll(others);
        return suggested;
    }

    private static void add(
            final IConfigurationElement element, final List<DataValueRendererFactory> to) {
        try {
            to.add(
                    (DataValueRendererFactory)
                            element.createExecutableExtension("rendererFactoryClass"));
        } catch (CoreException e) {
            NodeLogger.getLogger(RendererExtensions.class)
                    .coding("A registered renderer can not be made: " + e.getMessage(), e);
        }
    }
}
