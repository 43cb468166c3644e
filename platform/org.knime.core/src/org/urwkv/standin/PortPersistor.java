package org.urwkv.standin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;
import org.urwkv.standin.internal.TableFiles;

/**
 * Saves and loads the content of one output port: a table as {@code spec.xml}, {@code data.xml} and
 * {@code data.zip}, any other object as {@code spec/spec.zip} and {@code object/portobject.zip}
 * with the keys of its file stores in {@code object/filestore.xml}. What a port holds is told by
 * the port's part of {@code settings.xml}.
 */
public final class PortPersistor {

    private static final String SPEC_CLASS = "port_spec_class";
    private static final String OBJECT_CLASS = "port_object_class";
    private static final String SUMMARY = "port_object_summary";
    private static final String SPEC_PLACE = "port_spec_location";
    private static final String OBJECT_PLACE = "port_object_location";
    private static final String SPEC_FILE = "spec/spec.zip";
    private static final String OBJECT_FILE = "object/portobject.zip";
    private static final String STORES_FILE = "object/filestore.xml";

    private PortPersistor() {}

    /**
     * Saves the content of a port.
     *
     * @param object the object, {@code null} if the node is not executed
     * @param spec the specification, {@code null} if the node is not configured
     * @param folder the port's folder, which is made
     * @param port the port's part of the settings
     */
    public static void save(
            final PortObject object,
            final PortObjectSpec spec,
            final File folder,
            final NodeSettingsWO port,
            final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        PortObjectSpec known = object == null ? spec : object.getSpec();
        port.addString(SPEC_CLASS, known == null ? null : known.getClass().getName());
        port.addString(OBJECT_CLASS, object == null ? null : object.getClass().getName());
        port.addString(SUMMARY, object == null ? null : object.getSummary());
        if (known == null) {
            return;
        }
        Files.createDirectories(folder.toPath());
        if (object instanceof BufferedDataTable table) {
            TableFiles.save(table, folder);
            return;
        }
        port.addString(SPEC_PLACE, SPEC_FILE);
        saveSpec(known, new File(folder, SPEC_FILE));
        if (object != null) {
            port.addString(OBJECT_PLACE, OBJECT_FILE);
            saveObject(object, folder, exec);
        }
    }

    private static OutputStream output(final File file) throws IOException {
        Files.createDirectories(file.getParentFile().toPath());
        return new BufferedOutputStream(Files.newOutputStream(file.toPath()));
    }

    private static InputStream input(final File file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file.toPath()));
    }

    private static void saveSpec(final PortObjectSpec spec, final File file) throws IOException {
        @SuppressWarnings("unchecked")
        Class<PortObjectSpec> type = (Class<PortObjectSpec>) spec.getClass();
        try (PortObjectSpecZipOutputStream zip =
                PortUtil.getPortObjectSpecZipOutputStream(output(file))) {
            zip.putNextEntry(new ZipEntry("portSpec.file"));
            PortUtil.getPortObjectSpecSerializer(type).savePortObjectSpec(spec, zip);
        }
    }

    private static void saveObject(
            final PortObject object, final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        @SuppressWarnings("unchecked")
        Class<PortObject> type = (Class<PortObject>) object.getClass();
        if (object instanceof FileStorePortObject stored) {
            FileStoreUtil.invokeFlush(stored);
            ModelContent content = new ModelContent("filestore");
            ModelContent keys = new ModelContent("filestore_keys");
            int i = 0;
            for (FileStore store : FileStoreUtil.getFileStores(stored)) {
                FileStoreUtil.getFileStoreKey(store)
                        .save(keys.addModelContent("filestore_key_" + i++));
            }
            content.addModelContent(keys);
            content.saveToXML(output(new File(folder, STORES_FILE)));
        }
        try (PortObjectZipOutputStream zip =
                PortUtil.getPortObjectZipOutputStream(output(new File(folder, OBJECT_FILE)))) {
            zip.putNextEntry(new ZipEntry("portObject.file"));
            PortUtil.getPortObjectSerializer(type).savePortObject(object, zip, exec);
        }
    }

    /** Whether the port holds an object. */
    public static boolean hasObject(final NodeSettingsRO port) {
        return port.getString(OBJECT_CLASS, null) != null;
    }

    /** The specification of a port, {@code null} if it holds none. */
    public static PortObjectSpec loadSpec(final File folder, final NodeSettingsRO port)
            throws IOException {
        String name = port.getString(SPEC_CLASS, null);
        if (name == null) {
            return null;
        }
        String place = port.getString(SPEC_PLACE, null);
        if (place == null) {
            return TableFiles.loadSpec(folder);
        }
        Class<? extends PortObjectSpec> type =
                PortTypeRegistry.getInstance()
                        .getSpecClass(name)
                        .orElseThrow(() -> notInstalled(name));
        try (PortObjectSpecZipInputStream zip =
                PortUtil.getPortObjectSpecZipInputStream(input(new File(folder, place)))) {
            expect(zip, "portSpec.file", place);
            return PortUtil.getPortObjectSpecSerializer(type).loadPortObjectSpec(zip);
        }
    }

    private static IOException notInstalled(final String className) {
        return new IOException(
                "The class " + className + " is not installed; install the extension it is from");
    }

    private static void expect(final ZipInputStream zip, final String name, final String place)
            throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("The file " + place + " does not start with " + name);
        }
    }

    /** The object of a port, {@code null} if it holds none. */
    public static PortObject load(
            final File folder,
            final NodeSettingsRO port,
            final FileStoreRegistry stores,
            final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        String name = port.getString(OBJECT_CLASS, null);
        if (name == null) {
            return null;
        }
        if (name.equals(BufferedDataTable.class.getName())) {
            return TableFiles.load(folder, stores);
        }
        Class<? extends PortObject> type =
                PortTypeRegistry.getInstance()
                        .getObjectClass(name)
                        .orElseThrow(() -> notInstalled(name));
        PortObjectSpec spec = loadSpec(folder, port);
        String place = port.getString(OBJECT_PLACE, OBJECT_FILE);
        PortObject object;
        try (PortObjectZipInputStream zip =
                PortUtil.getPortObjectZipInputStream(input(new File(folder, place)))) {
            expect(zip, "portObject.file", place);
            object = PortUtil.getPortObjectSerializer(type).loadPortObject(zip, spec, exec);
        }
        if (object instanceof FileStorePortObject stored) {
            FileStoreUtil.retrieveFileStoreHandlerFrom(
                    stored, keys(new File(folder, STORES_FILE)), stores);
        }
        return object;
    }

    private static List<FileStoreKey> keys(final File file) throws IOException {
        ModelContentRO content = ModelContent.loadFromXML(input(file));
        List<FileStoreKey> keys = new ArrayList<>();
        try {
            ModelContentRO all = content.getModelContent("filestore_keys");
            for (String key : all) {
                keys.add(FileStoreKey.load(all.getModelContent(key)));
            }
        } catch (InvalidSettingsException e) {
            throw new IOException("The file " + file + " is damaged: " + e.getMessage(), e);
        }
        return keys;
    }
}
