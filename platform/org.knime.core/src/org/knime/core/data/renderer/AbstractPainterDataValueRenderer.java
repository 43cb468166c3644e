package org.knime.core.data.renderer;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTable;
import org.knime.core.data.DataColumnSpec;

/** A renderer that paints by itself. */
public abstract class AbstractPainterDataValueRenderer extends JComponent
        implements DataValueRenderer {

    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    public AbstractPainterDataValueRenderer() {
        super();
    }

    @Override
    public String getDescription() {
        return "Default";
    }

    @Override
    public boolean accepts(final DataColumnSpec spec) {
        return true;
    }

    /** Sets the value to paint next. */
    protected abstract void setValue(Object value);

    @Override
    public Component getRendererComponent(final Object value) {
        setValue(value);
        return this;
    }

    @Override
    public Component getTableCellRendererComponent(
            final JTable table,
            final Object value,
            final boolean selected,
            final boolean focus,
            final int row,
            final int column) {
        return getRendererComponent(value);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Component getListCellRendererComponent(
            final JList list,
            final Object value,
            final int index,
            final boolean selected,
            final boolean focus) {
        return getRendererComponent(value);
    }
}
