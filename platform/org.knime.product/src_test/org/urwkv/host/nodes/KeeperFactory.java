package org.urwkv.host.nodes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.impl.WebUINodeModel;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.core.webui.page.Page;

/** Keeps the size of a table in a file store, and remembers it as internals; has a page view. */
public final class KeeperFactory extends TestFactory<KeeperFactory.Model>
        implements NodeViewFactory<KeeperFactory.Model> {

    /** Makes the factory. */
    public KeeperFactory() {
        super("Keeper, with file", 1, 1, "Size", NoParameters.class);
    }

    @Override
    public Model createNodeModel() {
        return new Model();
    }

    @Override
    public NodeView createNodeView(Model model) {
        return new SizeView(model);
    }

    /** The node. */
    public static final class Model extends WebUINodeModel<TestFactory.NoParameters> {
        private long size = -1;

        Model() {
            super(
                    new PortType[] {BufferedDataTable.TYPE},
                    new PortType[] {KeptObject.TYPE},
                    TestFactory.NoParameters.class);
        }

        /** Returns the size of the table that was seen. */
        public long size() {
            return size;
        }

        @Override
        protected PortObjectSpec[] configure(PortObjectSpec[] in, TestFactory.NoParameters p) {
            return new PortObjectSpec[] {new KeptSpec()};
        }

        @Override
        protected PortObject[] execute(
                PortObject[] in, ExecutionContext exec, TestFactory.NoParameters p)
                throws Exception {
            size = ((BufferedDataTable) in[0]).size();
            FileStore store = exec.createFileStore("kept.txt");
            Files.writeString(store.getFile().toPath(), "size " + size);
            return new PortObject[] {new KeptObject(store)};
        }

        @Override
        protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {
            Files.writeString(folder.toPath().resolve("size.txt"), Long.toString(size));
        }

        @Override
        protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {
            size = Long.parseLong(Files.readString(folder.toPath().resolve("size.txt")));
        }

        @Override
        protected void reset() {
            size = -1;
        }
    }

    private static final class SizeView implements NodeView {
        private final Model model;

        SizeView(Model model) {
            this.model = model;
        }

        @Override
        public Page getPage() {
            return Page.create()
                    .fromString(
                            () ->
                                    "<html><head><title>s</title></head><body><script"
                                            + " src=\"app.js\"></script></body></html>")
                    .relativePath("index.html")
                    .addResourceFromString(
                            () -> "import './lib/part.js'; show('not/there.js')", "app.js")
                    .addResourceFromString(() -> "export const part = 1", "lib/part.js");
        }

        @Override
        @SuppressWarnings("unchecked")
        public Optional<InitialDataService<Map<String, Object>>> createInitialDataService() {
            return Optional.of(
                    InitialDataService.builder(
                                    () ->
                                            Map.<String, Object>of(
                                                    "size", model.size, "tag", "</script>"))
                            .build());
        }

        @Override
        public Optional<RpcDataService> createRpcDataService() {
            return Optional.empty();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Optional<ApplyDataService<Object>> createApplyDataService() {
            return Optional.empty();
        }

        @Override
        public void validateSettings(NodeSettingsRO settings) {
            // none
        }

        @Override
        public void loadValidatedSettingsFrom(NodeSettingsRO settings) {
            // none
        }
    }
}
