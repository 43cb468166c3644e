package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;
import org.urwkv.standin.internal.ContainerAccess;

/** Collects the rows of a node's output. */
public class BufferedDataContainer extends DataContainer {

    private final int id;
    private BufferedDataTable table;

    BufferedDataContainer(final DataTableSpec spec, final boolean initDomain, final int id) {
        super(spec, initDomain);
        this.id = id;
    }

    @Override
    public BufferedDataTable getTable() {
        if (table == null) {
            table = new BufferedDataTable(ContainerAccess.INSTANCE.rows(this), id);
        }
        return table;
    }
}
