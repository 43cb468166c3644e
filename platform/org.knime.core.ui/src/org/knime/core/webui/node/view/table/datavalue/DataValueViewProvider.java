package org.knime.core.webui.node.view.table.datavalue;

import org.knime.core.data.DataValue;

/**
 * Says that there is a view for a type of values; registered by extension.
 *
 * @param <T> the type of the values
 */
public interface DataValueViewProvider<T extends DataValue> {
    /** The type. */
    Class<T> getDataValueClass();

    /** Makes the views. */
    DataValueViewFactory<T> getDataValueViewFactory();
}
