package org.urwkv.host.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.impl.WebUINodeModel;
import org.knime.node.parameters.NodeParameters;

/**
 * Writes what a {@link KeptObject} holds into a table; a second input may be left open, and must
 * not be empty.
 */
public final class TellerFactory extends TestFactory<TellerFactory.Model> {
    static final class Parameters implements NodeParameters {
        String m_prefix = "";
    }

    /** Makes the factory. */
    public TellerFactory() {
        super("Teller", 2, 1, null, Parameters.class);
    }

    @Override
    public Model createNodeModel() {
        return new Model();
    }

    /** The node. */
    public static final class Model extends WebUINodeModel<Parameters> {
        Model() {
            super(
                    new PortType[] {KeptObject.TYPE, BufferedDataTable.TYPE_OPTIONAL},
                    new PortType[] {BufferedDataTable.TYPE},
                    Parameters.class);
        }

        private static DataTableSpec spec() {
            return new DataTableSpec(new String[] {"Told"}, new DataType[] {StringCell.TYPE});
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] in, Parameters p)
                throws InvalidSettingsException {
            if (p.m_prefix.isBlank() && !p.m_prefix.isEmpty()) {
                throw new InvalidSettingsException(
                        "The prefix is blank; write something or leave it empty.");
            }
            return new PortObjectSpec[] {spec()};
        }

        @Override
        protected PortObject[] execute(PortObject[] in, ExecutionContext exec, Parameters p)
                throws Exception {
            BufferedDataContainer out = exec.createDataContainer(spec());
            String text = p.m_prefix + ((KeptObject) in[0]).content();
            out.addRowToTable(new DefaultRow(RowKey.createRowKey(0L), new StringCell(text)));
            out.close();
            return new PortObject[] {out.getTable()};
        }
    }
}
