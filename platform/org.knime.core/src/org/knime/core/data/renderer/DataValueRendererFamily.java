package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Several renderers, one of them active. */
public interface DataValueRendererFamily extends DataValueRenderer {

    /** The names of the renderers. */
    String[] getRendererDescriptions();

    /** Makes the renderer of this name active. */
    void setActiveRenderer(String description);

    /** Whether the renderer of this name paints columns like this. */
    boolean accepts(String description, DataColumnSpec spec);
}
