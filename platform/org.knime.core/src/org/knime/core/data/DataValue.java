package org.knime.core.data;

import javax.swing.Icon;
import javax.swing.ImageIcon;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.data.renderer.DefaultDataValueRenderer;

/** One view of a cell's content; a cell class implements one or more. */
public interface DataValue {

    /** Name, order and renderers of all values. */
    UtilityFactory UTILITY = new UtilityFactory() {};

    /** The cell that holds this value. */
    default DataCell materializeDataCell() {
        if (this instanceof DataCell cell) {
            return cell;
        }
        throw new UnsupportedOperationException(getClass() + " is no cell");
    }

    /** Name, order and renderers of one value interface. */
    class UtilityFactory {

        /** For subclasses. */
        protected UtilityFactory() {
            super();
        }

        /** The icon, {@code null} if there is none. */
        public Icon getIcon() {
            return null;
        }

        /** The renderers, {@code null} if there are none. */
        protected DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
            java.util.List<org.knime.core.data.renderer.DataValueRendererFactory> plain =
                    java.util.List.of(new DefaultDataValueRenderer.Factory());
            return new RendererFamily(plain, plain.get(0), spec);
        }

        /** The order, {@code null} if there is none. */
        protected DataValueComparator getComparator() {
            return null;
        }

        /** An image beside a class as icon, {@code null} if it is not there. */
        protected static Icon loadIcon(final Class<?> anchor, final String path) {
            java.net.URL url = anchor.getResource(path);
            return url == null ? null : new ImageIcon(url);
        }
    }
}
