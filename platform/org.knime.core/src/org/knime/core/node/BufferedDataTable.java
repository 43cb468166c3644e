package org.knime.core.node;

import javax.swing.JComponent;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.urwkv.standin.internal.RowFile;

/** A table that a node put out; its rows lie on disk. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** The type of tables. */
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of tables that may be absent. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private final RowFile rows;
    private final int id;

    BufferedDataTable(final RowFile rows, final int id) {
        this.rows = rows;
        this.id = id;
    }

    RowFile rows() {
        return rows;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return rows.spec();
    }

    @Override
    public DataTableSpec getSpec() {
        return rows.spec();
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", Cols: " + rows.spec().getNumColumns();
    }

    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }

    /** The number of rows; an exception if it is no int. */
    public int getRowCount() {
        return Math.toIntExact(size());
    }

    /** The number of rows. */
    public long size() {
        return rows.size();
    }

    /** The number of this table in its workflow. */
    public Integer getBufferedTableId() {
        return id;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
