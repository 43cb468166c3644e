package org.urwkv.knime.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationModel;

/** A trained model in a port: the spec describes it, the model file lies in one file store. */
public final class UrwkvModelPortObject extends FileStorePortObject {

    /** The type of ports that carry such a model. */
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(UrwkvModelPortObject.class);

    /** The type of ports that may stay unconnected. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(UrwkvModelPortObject.class, true);

    /** Name of the file store. */
    public static final String FILE_NAME = "model.urwkv";

    private static final byte FORMAT = 1;

    private final UrwkvModelPortObjectSpec spec;

    private UrwkvModelPortObject(UrwkvModelPortObjectSpec spec, FileStore fileStore) {
        super(List.of(fileStore));
        this.spec = spec;
    }

    private UrwkvModelPortObject(UrwkvModelPortObjectSpec spec) {
        this.spec = spec;
    }

    /**
     * Writes the model to the file store and makes the port object for it.
     *
     * @throws IOException with a sentence that names the file, if it cannot be written; nothing of
     *     it is left
     */
    public static UrwkvModelPortObject create(FileStore fileStore, SegmentationModel model)
            throws IOException {
        Path file = fileStore.getFile().toPath();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw new IOException(
                    "The model could not be written to '"
                            + file
                            + "' ("
                            + e.getMessage()
                            + "); make room there and run the node again.",
                    e);
        }
        return new UrwkvModelPortObject(
                new UrwkvModelPortObjectSpec(model.description()), fileStore);
    }

    /**
     * Reads the whole model.
     *
     * @throws IOException if the file store is gone
     * @throws org.urwkv.segmentation.SegmentationException if the file is damaged or from a newer
     *     version
     */
    public SegmentationModel readModel() throws IOException {
        Path file = getFileStore(0).getFile().toPath();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return SegmentationModel.read(in);
        }
    }

    @Override
    public UrwkvModelPortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public String getSummary() {
        return spec.getDescription().map(UrwkvModelPortObject::words).orElse("U-RWKV model");
    }

    private static String words(ModelDescription description) {
        return "U-RWKV model, labels "
                + String.join(", ", description.labels().values())
                + ", trained on "
                + description.provenance().trainingCases()
                + " cases";
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Saves and loads what is not in the spec or the file store: the format of the latter. */
    public static final class Serializer extends PortObjectSerializer<UrwkvModelPortObject> {

        @Override
        public void savePortObject(
                UrwkvModelPortObject portObject,
                PortObjectZipOutputStream out,
                ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            out.putNextEntry(new ZipEntry("format.txt"));
            out.write(Byte.toString(FORMAT).getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }

        @Override
        public UrwkvModelPortObject loadPortObject(
                PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            ZipEntry entry = in.getNextEntry();
            String format =
                    entry == null
                            ? ""
                            : new String(in.readAllBytes(), StandardCharsets.US_ASCII).trim();
            if (!format.equals(Byte.toString(FORMAT))) {
                throw new IOException(
                        "This model has the format '"
                                + format
                                + "', this version of the U-RWKV nodes reads format "
                                + FORMAT
                                + ": update the extension.");
            }
            return new UrwkvModelPortObject((UrwkvModelPortObjectSpec) spec);
        }
    }
}
