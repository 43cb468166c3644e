package org.knime.core.data;

import java.awt.Component;
import java.awt.Dimension;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JList;
import javax.swing.JTable;
import org.knime.core.data.renderer.DataValueRenderer;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;

/** The renderers of a column, one of them active. */
final class RendererFamily implements DataValueRendererFamily {

    private final Map<String, DataValueRendererFactory> factories = new LinkedHashMap<>();
    private final DataColumnSpec spec;
    private String activeName;
    private DataValueRenderer active;

    RendererFamily(
            final Collection<DataValueRendererFactory> all,
            final DataValueRendererFactory first,
            final DataColumnSpec spec) {
        all.forEach(f -> factories.putIfAbsent(f.getDescription(), f));
        this.spec = spec;
        activeName = first.getDescription();
    }

    private DataValueRenderer active() {
        if (active == null) {
            active = factories.get(activeName).createRenderer(spec);
        }
        return active;
    }

    @Override
    public String[] getRendererDescriptions() {
        return factories.keySet().toArray(new String[0]);
    }

    @Override
    public void setActiveRenderer(final String description) {
        if (!factories.containsKey(description)) {
            throw new IllegalArgumentException("There is no renderer \"" + description + "\"");
        }
        activeName = description;
        active = null;
    }

    @Override
    public boolean accepts(final String description, final DataColumnSpec column) {
        DataValueRendererFactory factory = factories.get(description);
        return factory != null && factory.createRenderer(column).accepts(column);
    }

    @Override
    public String getDescription() {
        return activeName;
    }

    @Override
    public Dimension getPreferredSize() {
        return active().getPreferredSize();
    }

    @Override
    public Component getRendererComponent(final Object value) {
        return active().getRendererComponent(value);
    }

    @Override
    public boolean accepts(final DataColumnSpec column) {
        return active().accepts(column);
    }

    @Override
    public Component getTableCellRendererComponent(
            final JTable table,
            final Object value,
            final boolean selected,
            final boolean focus,
            final int row,
            final int column) {
        return active().getTableCellRendererComponent(table, value, selected, focus, row, column);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Component getListCellRendererComponent(
            final JList list,
            final Object value,
            final int index,
            final boolean selected,
            final boolean focus) {
        return active().getListCellRendererComponent(list, value, index, selected, focus);
    }
}
