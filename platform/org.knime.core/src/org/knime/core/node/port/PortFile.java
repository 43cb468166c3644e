package org.knime.core.node.port;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.data.filestore.internal.WriteFileStoreHandler;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.urwkv.standin.OpenStreams;
import org.urwkv.standin.internal.TemporaryStores;

/**
 * One port object as one zip: {@code content.xml} with the class names, {@code objectSpec.file} and
 * {@code object.file}, each a zip that a serializer wrote, and the file stores under {@code
 * filestores/<index>/<name>}.
 */
final class PortFile {

    private static final String CONTENT = "content.xml";
    private static final String SPEC = "objectSpec.file";
    private static final String OBJECT = "object.file";
    private static final String STORES = "filestores/";

    private PortFile() {}

    static void write(final PortObject object, final OutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        PortObjectSpec spec = object.getSpec();
        ModelContent content = new ModelContent(CONTENT);
        content.addInt("version", 1);
        content.addString("port_spec_class", spec.getClass().getName());
        content.addString("port_object_class", object.getClass().getName());
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(CONTENT));
        content.saveToXML(OpenStreams.keep(zip));
        zip.putNextEntry(new ZipEntry(SPEC));
        zip.write(specBytes(spec));
        zip.putNextEntry(new ZipEntry(OBJECT));
        zip.write(objectBytes(object, exec));
        if (object instanceof FileStorePortObject stored) {
            FileStoreUtil.invokeFlush(stored);
            int index = 0;
            for (FileStore store : FileStoreUtil.getFileStores(stored)) {
                String name = FileStoreUtil.getFileStoreKey(store).getName();
                copy(store.getFile(), STORES + index++ + "/" + name, zip);
            }
        }
        zip.finish();
        zip.flush();
    }

    private static void copy(final File file, final String name, final ZipOutputStream zip)
            throws IOException {
        if (file.isDirectory()) {
            File[] inner = file.listFiles();
            for (File f : inner == null ? new File[0] : inner) {
                copy(f, name + "/" + f.getName(), zip);
            }
        } else {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file.toPath(), zip);
        }
    }

    private static byte[] specBytes(final PortObjectSpec spec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PortObjectSpecZipOutputStream zip = new PortObjectSpecZipOutputStream(bytes)) {
            @SuppressWarnings("unchecked")
            Class<PortObjectSpec> type = (Class<PortObjectSpec>) spec.getClass();
            PortUtil.getPortObjectSpecSerializer(type).savePortObjectSpec(spec, zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] objectBytes(final PortObject object, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PortObjectZipOutputStream zip = new PortObjectZipOutputStream(bytes)) {
            @SuppressWarnings("unchecked")
            Class<PortObject> type = (Class<PortObject>) object.getClass();
            PortUtil.getPortObjectSerializer(type).savePortObject(object, zip, exec);
        }
        return bytes.toByteArray();
    }

    private static void expect(final ZipInputStream zip, final String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("This is no file of a port object: it lacks " + name);
        }
    }

    private static ModelContentRO content(final ZipInputStream zip) throws IOException {
        expect(zip, CONTENT);
        return ModelContent.loadFromXML(OpenStreams.keep(zip));
    }

    private static PortObjectSpec spec(final ZipInputStream zip, final ModelContentRO content)
            throws IOException {
        expect(zip, SPEC);
        String name = className(content, "port_spec_class");
        Class<? extends PortObjectSpec> type =
                PortTypeRegistry.getInstance()
                        .getSpecClass(name)
                        .orElseThrow(() -> new IOException("Class " + name + " is not installed"));
        try (PortObjectSpecZipInputStream in =
                new PortObjectSpecZipInputStream(new ByteArrayInputStream(zip.readAllBytes()))) {
            return PortUtil.getPortObjectSpecSerializer(type).loadPortObjectSpec(in);
        }
    }

    private static String className(final ModelContentRO content, final String key)
            throws IOException {
        try {
            return content.getString(key);
        } catch (InvalidSettingsException e) {
            throw new IOException("This is no file of a port object: " + e.getMessage(), e);
        }
    }

    static PortObjectSpec readSpec(final InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        return spec(zip, content(zip));
    }

    static PortObject read(final InputStream in, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ZipInputStream zip = new ZipInputStream(in);
        ModelContentRO content = content(zip);
        PortObjectSpec spec = spec(zip, content);
        String name = className(content, "port_object_class");
        Class<? extends PortObject> type =
                PortTypeRegistry.getInstance()
                        .getObjectClass(name)
                        .orElseThrow(() -> new IOException("Class " + name + " is not installed"));
        expect(zip, OBJECT);
        PortObject object;
        try (PortObjectZipInputStream inner =
                new PortObjectZipInputStream(new ByteArrayInputStream(zip.readAllBytes()))) {
            object = PortUtil.getPortObjectSerializer(type).loadPortObject(inner, spec, exec);
        }
        if (object instanceof FileStorePortObject stored) {
            readStores(zip, stored);
        }
        return object;
    }

    private static void readStores(final ZipInputStream zip, final FileStorePortObject object)
            throws IOException {
        WriteFileStoreHandler handler = TemporaryStores.create();
        List<FileStoreKey> keys = new ArrayList<>();
        FileStore store = null;
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            String[] parts = e.getName().substring(STORES.length()).split("/", 3);
            if (Integer.parseInt(parts[0]) == keys.size()) {
                store = handler.createFileStore(parts[0] + "_" + parts[1]);
                keys.add(FileStoreUtil.getFileStoreKey(store));
            }
            File target = store.getFile();
            if (parts.length == 3) {
                target = new File(target, parts[2]);
                Files.createDirectories(target.getParentFile().toPath());
            }
            Files.copy(zip, target.toPath());
        }
        FileStoreUtil.retrieveFileStoreHandlerFrom(object, keys, handler.getDataRepository());
    }
}
