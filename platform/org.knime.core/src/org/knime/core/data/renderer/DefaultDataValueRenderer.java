package org.knime.core.data.renderer;

import java.awt.Component;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;

/** Shows the text of a cell. */
public class DefaultDataValueRenderer extends DefaultTableCellRenderer
        implements DataValueRenderer {

    private static final long serialVersionUID = 1L;
    private static final String PLAIN = "Default";

    private final transient DataColumnSpec column;
    private final String description;

    /** Of no column. */
    public DefaultDataValueRenderer() {
        this(null, PLAIN);
    }

    /** Of this name. */
    public DefaultDataValueRenderer(final String description) {
        this(null, description);
    }

    /** Of this column. */
    public DefaultDataValueRenderer(final DataColumnSpec spec) {
        this(spec, PLAIN);
    }

    /** Of this column and name. */
    public DefaultDataValueRenderer(final DataColumnSpec spec, final String description) {
        this.column = spec;
        this.description = description == null ? PLAIN : description;
    }

    @Override
    public String getDescription() {
        return description;
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

    @Override
    public Component getTableCellRendererComponent(
            final JTable table,
            final Object value,
            final boolean selected,
            final boolean focus,
            final int row,
            final int col) {
        return getRendererComponent(value);
    }

    @Override
    public Component getRendererComponent(final Object value) {
        setValue(value);
        return this;
    }

    /** The column, {@code null} if unknown. */
    protected DataColumnSpec getColSpec() {
        return column;
    }

    @Override
    public boolean accepts(final DataColumnSpec spec) {
        return true;
    }

    /** Whether the value is a cell without content. */
    protected boolean isMissingValue(final Object value) {
        return value instanceof DataCell cell && cell.isMissing();
    }

    /** Makes plain renderers. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        /** Without state. */
        public Factory() {
            super();
        }

        @Override
        public String getDescription() {
            return PLAIN;
        }

        @Override
        public DataValueRenderer createRenderer(final DataColumnSpec spec) {
            return new DefaultDataValueRenderer(spec);
        }
    }
}
