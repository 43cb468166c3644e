package org.knime.core.webui.node.view.table.datavalue;

import org.knime.core.data.DataValue;

/**
 * Makes views of values.
 *
 * @param <V> the type of the values
 */
public interface DataValueViewFactory<V extends DataValue> {
    /** A new view of the value. */
    DataValueView createDataValueView(V value);
}
