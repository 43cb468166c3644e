package org.urwkv.host.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.impl.WebUINodeModel;
import org.knime.node.parameters.NodeParameters;

/**
 * Makes a table of a text and a number; warns if it is empty, pushes the number of rows as {@code
 * made}.
 */
public final class MakerFactory extends TestFactory<MakerFactory.Model> {
    static final class Parameters implements NodeParameters {
        int m_rows = 3;
        String m_text = "row, \"quoted\"";

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_rows < 0) {
                throw new InvalidSettingsException(
                        "The number of rows must not be negative; it is " + m_rows + ".");
            }
        }
    }

    /** Makes the factory. */
    public MakerFactory() {
        super("Table Maker", 0, 1, null, Parameters.class);
    }

    @Override
    public Model createNodeModel() {
        return new Model();
    }

    /** The node. */
    public static final class Model extends WebUINodeModel<Parameters> {
        Model() {
            super(new PortType[0], new PortType[] {BufferedDataTable.TYPE}, Parameters.class);
        }

        private static DataTableSpec spec() {
            return new DataTableSpec(
                    new String[] {"Text", "Value"},
                    new DataType[] {StringCell.TYPE, DoubleCell.TYPE});
        }

        @Override
        protected DataTableSpec[] configure(DataTableSpec[] in, Parameters p)
                throws InvalidSettingsException {
            p.validate();
            pushFlowVariableInt("made", p.m_rows);
            return new DataTableSpec[] {spec()};
        }

        @Override
        protected BufferedDataTable[] execute(
                BufferedDataTable[] in, ExecutionContext exec, Parameters p) throws Exception {
            BufferedDataContainer out = exec.createDataContainer(spec());
            for (int i = 0; i < p.m_rows; i++) {
                exec.checkCanceled();
                exec.setProgress((i + 1.0) / p.m_rows, "Row " + i);
                DoubleCell value = new DoubleCell(i / 7.0);
                out.addRowToTable(
                        new DefaultRow(
                                RowKey.createRowKey((long) i),
                                new StringCell(p.m_text),
                                i == 1 ? DataType.getMissingCell() : value));
            }
            out.close();
            if (p.m_rows == 0) {
                setWarningMessage("The table is empty.");
            }
            pushFlowVariableInt("made", p.m_rows);
            return new BufferedDataTable[] {out.getTable()};
        }
    }
}
