package org.urwkv.knime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.streamable.BufferedDataTableRowOutput;
import org.knime.core.node.streamable.DataTableRowInput;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortObjectInput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.standin.Execution;
import org.urwkv.standin.FileStoreRegistry;
import org.urwkv.standin.FileStores;
import org.urwkv.standin.NodeInstance;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** Runs single nodes as the platform runs them, and makes the tables that they need. */
public final class Bench {

    private final Path folder;
    private final FileStoreRegistry registry = new FileStoreRegistry();
    private int contexts;

    /**
     * @param folder where file stores and tables are written
     */
    public Bench(Path folder) {
        this.folder = folder;
    }

    /** A context of its own for one execution. */
    public ExecutionContext context() {
        String name = "node" + contexts++;
        FileStores stores =
                FileStores.create(name, registry, folder.resolve(name + "-files").toFile());
        return Execution.context(
                (fraction, message) -> {}, stores, folder.resolve(name + "-tables").toFile());
    }

    /** All file stores that were made here. */
    public FileStoreRegistry stores() {
        return registry;
    }

    /** A new file store. */
    public FileStore store() throws IOException {
        return context().createFileStore("store");
    }

    /** A table of the given rows. */
    @SafeVarargs
    public final BufferedDataTable table(DataTableSpec spec, List<DataCell>... rows) {
        BufferedDataContainer table = context().createDataContainer(spec);
        for (int i = 0; i < rows.length; i++) {
            table.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey((long) i), rows[i].toArray(DataCell[]::new)));
        }
        table.close();
        return table.getTable();
    }

    /** A table of one row: Case ("case 1"), Image, Label. */
    public BufferedDataTable cases(Volume image, LabelVolume labels) throws IOException {
        DataTableSpec spec =
                new DataTableSpec(
                        new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Label", LabelVolumeCell.TYPE).createSpec());
        return table(
                spec,
                List.of(
                        new StringCell("case 1"),
                        VolumeCell.create(store(), image),
                        LabelVolumeCell.create(store(), labels)));
    }

    /** The rows of a table. */
    public static List<DataRow> rows(PortObject table) {
        List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = ((BufferedDataTable) table).iterator()) {
            iterator.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The names of a table's columns. */
    public static String[] names(Object spec) {
        return ((DataTableSpec) spec).getColumnNames();
    }

    /** A node with the settings that a new one has. */
    public Node node(NodeFactory<?> factory) {
        return new Node(NodeInstance.create(factory));
    }

    /** One node; settings are changed by their keys, as they are in a workflow's files. */
    public final class Node {

        private final NodeInstance instance;
        private final NodeSettings settings = new NodeSettings("model");
        private boolean cancel;

        private Node(NodeInstance instance) {
            this.instance = instance;
            instance.saveSettings(settings);
        }

        /** The settings that will be loaded. */
        public NodeSettings settings() {
            return settings;
        }

        /** Changes a setting that is there already. */
        public Node set(String key, Object value) {
            if (!settings.containsKey(key)) {
                throw new IllegalArgumentException("There is no setting " + key);
            }
            if (value instanceof Integer v) {
                settings.addInt(key, v);
            } else if (value instanceof Long v) {
                settings.addLong(key, v);
            } else if (value instanceof Double v) {
                settings.addDouble(key, v);
            } else if (value instanceof Boolean v) {
                settings.addBoolean(key, v);
            } else {
                settings.addString(key, (String) value);
            }
            return this;
        }

        /** Changes a text within settings that are there already. */
        public Node nested(String settingsKey, String key, String value) {
            try {
                NodeSettings nested = settings.getNodeSettings(settingsKey);
                if (!nested.containsKey(key)) {
                    throw new IllegalArgumentException("There is no setting " + key);
                }
                nested.addString(key, value);
            } catch (InvalidSettingsException e) {
                throw new IllegalArgumentException(e);
            }
            return this;
        }

        /** Chooses a local file or folder. */
        public Node location(String key, Path path) {
            try {
                NodeSettings location = settings.getNodeSettings(key).getNodeSettings("path");
                location.addBoolean("location_present", true);
                location.addString("file_system_type", "LOCAL");
                location.addString("path", path.toString());
            } catch (InvalidSettingsException e) {
                throw new IllegalArgumentException(e);
            }
            return this;
        }

        /** Loads the settings and configures; ports that are not given are not connected. */
        public PortObjectSpec[] configure(PortObjectSpec... in) throws InvalidSettingsException {
            instance.loadSettings(settings);
            return instance.configure(
                    in == null
                            ? new PortObjectSpec[instance.inPorts()]
                            : Arrays.copyOf(in, instance.inPorts()));
        }

        /** Configures and executes; ports that are not given are not connected. */
        public PortObject[] execute(PortObject... in) throws Exception {
            PortObject[] inputs =
                    in == null
                            ? new PortObject[instance.inPorts()]
                            : Arrays.copyOf(in, instance.inPorts());
            PortObjectSpec[] specs = new PortObjectSpec[inputs.length];
            for (int i = 0; i < specs.length; i++) {
                specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
            }
            configure(specs);
            ExecutionContext context = context();
            if (cancel) {
                Execution.cancel(context);
            }
            return instance.execute(inputs, context);
        }

        /**
         * Configures and executes as the platform does when it streams: inputs whose role says so
         * give their rows once, one by one.
         */
        public BufferedDataTable stream(PortObject... in) throws Exception {
            PortObject[] inputs = Arrays.copyOf(in, instance.inPorts());
            PortObjectSpec[] specs = new PortObjectSpec[inputs.length];
            PortInput[] sources = new PortInput[inputs.length];
            NodeModel model = instance.model();
            InputPortRole[] roles = model.getInputPortRoles();
            for (int i = 0; i < inputs.length; i++) {
                specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
                if (inputs[i] != null) {
                    sources[i] =
                            roles[i].isStreamable()
                                    ? new DataTableRowInput((BufferedDataTable) inputs[i])
                                    : new PortObjectInput(inputs[i]);
                }
            }
            DataTableSpec out = (DataTableSpec) configure(specs)[0];
            ExecutionContext context = context();
            if (cancel) {
                Execution.cancel(context);
            }
            BufferedDataTableRowOutput rows =
                    new BufferedDataTableRowOutput(context.createDataContainer(out));
            NodeContext.pushContext(instance.container());
            try {
                model.createStreamableOperator(new PartitionInfo(0, 1), specs)
                        .runFinal(sources, new PortOutput[] {rows}, context);
            } finally {
                NodeContext.removeLastContext();
            }
            return rows.getDataTable();
        }

        /** Lets the user cancel as soon as the node runs. */
        public void cancelWhenItStarts() {
            cancel = true;
        }

        /** The warning of the last execution, empty if there is none. */
        public String warning() {
            return instance.warning().orElse("");
        }

        /** A flow variable that the node has pushed. */
        public FlowVariable pushed(String name) {
            return instance.pushedVariables().get(name);
        }

        /** Lets the node save what its view needs. */
        public void saveInternals(Path internals) throws Exception {
            instance.saveInternals(internals.toFile(), new ExecutionMonitor());
        }

        /** Lets the node load what its view needs. */
        public void loadInternals(Path internals) throws Exception {
            instance.loadInternals(internals.toFile(), new ExecutionMonitor());
        }

        /** Resets the node. */
        public void reset() {
            instance.reset();
        }

        /** The page of the node's view. */
        public String page() {
            return page(instance);
        }

        @SuppressWarnings("unchecked")
        private static String page(NodeInstance instance) {
            NodeViewFactory<NodeModel> views = (NodeViewFactory<NodeModel>) instance.factory();
            try (InputStream in =
                    views.createNodeView(instance.model()).getPage().getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
