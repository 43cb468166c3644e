package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Makes renderers of one kind. */
public interface DataValueRendererFactory {

    /** The name for users. */
    String getDescription();

    /** The name that does not change. */
    String getId();

    /** A renderer for this column. */
    DataValueRenderer createRenderer(DataColumnSpec spec);
}
