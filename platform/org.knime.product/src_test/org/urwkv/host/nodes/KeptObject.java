package org.urwkv.host.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A port object with a file. */
public final class KeptObject extends FileStorePortObject {
    /** The port's type. */
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(KeptObject.class);

    KeptObject(FileStore store) {
        super(List.of(store));
    }

    private KeptObject() {}

    String content() throws IOException {
        return Files.readString(getFileStore(0).getFile().toPath());
    }

    @Override
    public String getSummary() {
        return "A kept size";
    }

    @Override
    public PortObjectSpec getSpec() {
        return new KeptSpec();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Reads and writes the object; the file takes care of itself. */
    public static final class Serializer extends PortObjectSerializer<KeptObject> {
        @Override
        public void savePortObject(
                KeptObject object, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException {
            out.putNextEntry(new ZipEntry("empty"));
        }

        @Override
        public KeptObject loadPortObject(
                PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException {
            in.getNextEntry();
            return new KeptObject();
        }
    }
}
