package org.urwkv.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A port object whose text lies in a file. */
public final class TextModel extends FileStorePortObject {

    static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(TextModel.class);

    private final Spec spec;
    private final String text;

    TextModel(final String name, final FileStore store, final String text) {
        super(List.of(store));
        this.spec = new Spec(name);
        this.text = text;
    }

    private TextModel(final Spec spec) {
        this.spec = spec;
        this.text = null;
    }

    @Override
    protected void flushToFileStore() throws IOException {
        Files.writeString(getFileStore(0).getFile().toPath(), text);
    }

    String text() throws IOException {
        return Files.readString(getFileStore(0).getFile().toPath());
    }

    @Override
    public String getSummary() {
        return "Text " + spec.name;
    }

    @Override
    public Spec getSpec() {
        return spec;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Writes one entry. */
    public static final class Serializer extends PortObjectSerializer<TextModel> {

        /** Without state. */
        public Serializer() {
            super();
        }

        @Override
        public void savePortObject(
                final TextModel object,
                final PortObjectZipOutputStream out,
                final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            out.putNextEntry(new ZipEntry("version"));
            out.write(1);
        }

        @Override
        public TextModel loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            in.getNextEntry();
            if (in.read() != 1) {
                throw new IOException("Unknown version");
            }
            return new TextModel((Spec) spec);
        }
    }

    /** A name. */
    public static final class Spec extends AbstractSimplePortObjectSpec {

        private String name;

        /** For the serializer. */
        public Spec() {
            super();
        }

        Spec(final String name) {
            this.name = name;
        }

        @Override
        protected void save(final ModelContentWO model) {
            model.addString("name", name);
        }

        @Override
        protected void load(final ModelContentRO model) throws InvalidSettingsException {
            name = model.getString("name");
        }

        /** Writes the name. */
        public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<Spec> {

            /** Without state. */
            public Serializer() {
                super();
            }
        }
    }
}
