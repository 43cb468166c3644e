package org.urwkv.standin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NodeView;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.workflow.VariableType;

/** A node that appends a {@link TextCell} to each row. */
public class NameNodeFactory extends NodeFactory<NameNodeFactory.Model> {

    @Override
    public Model createNodeModel() {
        return new Model();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<Model> createNodeView(final int index, final Model model) {
        return null;
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return null;
    }

    /** Says that it has a view, which the description lacks. */
    public static final class WithView extends NameNodeFactory {
        @Override
        protected int getNrNodeViews() {
            return 1;
        }
    }

    /** The model. */
    public static final class Model extends NodeModel {

        String suffix = "!";
        long seen = -1;

        Model() {
            super(
                    new PortType[] {
                        BufferedDataTable.TYPE,
                        PortTypeRegistry.getInstance().getPortType(TextModel.class, true)
                    },
                    new PortType[] {BufferedDataTable.TYPE});
        }

        private ColumnRearranger rearranger(final DataTableSpec spec)
                throws InvalidSettingsException {
            if (!spec.containsName("name")) {
                throw new InvalidSettingsException("Column \"name\" is missing; add it.");
            }
            ColumnRearranger rearranger = new ColumnRearranger(spec);
            rearranger.append(
                    new SingleCellFactory(
                            new DataColumnSpecCreator("text", TextCell.TYPE).createSpec()) {
                        @Override
                        public DataCell getCell(final DataRow row) {
                            String name = row.getCell(0) + suffix;
                            try {
                                return new TextCell(
                                        getFileStoreFactory().createFileStore("t" + row.getKey()),
                                        name,
                                        "text of " + name);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    });
            return rearranger;
        }

        @Override
        protected PortObjectSpec[] configure(final PortObjectSpec[] in)
                throws InvalidSettingsException {
            pushFlowVariable("configured", VariableType.BooleanType.INSTANCE, true);
            return new PortObjectSpec[] {rearranger((DataTableSpec) in[0]).createSpec()};
        }

        @Override
        protected PortObject[] execute(final PortObject[] in, final ExecutionContext exec)
                throws Exception {
            BufferedDataTable table = (BufferedDataTable) in[0];
            switch (suffix) {
                case "same" -> {
                    return in;
                }
                case "nothing" -> {
                    return new PortObject[1];
                }
                case "fail" -> throw new KNIMEException("The row is wrong; change it.");
                default -> seen = table.size();
            }
            pushFlowVariableInt("rows", (int) seen);
            createMessageBuilder()
                    .withSummary("1 row is odd.")
                    .addRowIssue(0, 0, 1, "odd name")
                    .addResolutions("Rename it.")
                    .build()
                    .ifPresent(this::setWarning);
            return new PortObject[] {
                exec.createColumnRearrangeTable(table, rearranger(table.getDataTableSpec()), exec)
            };
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            settings.addString("suffix", suffix);
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            if (settings.getString("suffix").isEmpty()) {
                throw new InvalidSettingsException("The suffix is empty.");
            }
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings)
                throws InvalidSettingsException {
            suffix = settings.getString("suffix");
        }

        @Override
        protected void reset() {
            seen = -1;
        }

        @Override
        protected void loadInternals(final File folder, final ExecutionMonitor exec)
                throws IOException {
            seen = Long.parseLong(Files.readString(new File(folder, "seen").toPath()));
        }

        @Override
        protected void saveInternals(final File folder, final ExecutionMonitor exec)
                throws IOException {
            Files.writeString(new File(folder, "seen").toPath(), Long.toString(seen));
        }
    }
}
