package org.knime.core.data.renderer;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.ListCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.knime.core.data.DataColumnSpec;

/** Paints cells in tables and lists. */
@SuppressWarnings("rawtypes")
public interface DataValueRenderer extends TableCellRenderer, ListCellRenderer {

    /** Column property that names the renderer to use. */
    String PROPERTY_PREFERRED_RENDERER = "preferred.renderer";

    /** The name for users. */
    String getDescription();

    /** The size that cells should get. */
    Dimension getPreferredSize();

    /** The component that paints a value. */
    Component getRendererComponent(Object value);

    /** Whether columns like this can be painted. */
    boolean accepts(DataColumnSpec spec);
}
