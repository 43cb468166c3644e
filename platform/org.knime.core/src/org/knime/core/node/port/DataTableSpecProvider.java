package org.knime.core.node.port;

import org.knime.core.data.DataTableSpec;

/** A specification that describes a table. */
public interface DataTableSpecProvider {

    /** The columns. */
    DataTableSpec getDataTableSpec();
}
