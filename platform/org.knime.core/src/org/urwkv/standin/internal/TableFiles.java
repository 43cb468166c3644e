package org.urwkv.standin.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.util.FileUtil;
import org.urwkv.standin.OpenStreams;

/**
 * A table in the folder of a port: {@code spec.xml} with the columns, {@code data.xml} with what
 * kind of table it is, {@code data.zip} with the rows ({@code data.bin}) and their number ({@code
 * meta.xml}).
 */
public final class TableFiles {

    private static final String SPEC = "spec.xml";
    private static final String DATA = "data.xml";
    private static final String ZIP = "data.zip";
    private static final String BIN = "data.bin";
    private static final String META = "meta.xml";
    private static final String FORMAT = "org.urwkv.standin.rows.1";

    private TableFiles() {}

    /** Saves a table. */
    public static void save(final BufferedDataTable table, final File folder) throws IOException {
        RowFile rows = NodeAccess.INSTANCE.rows(table);
        NodeSettings spec = new NodeSettings(SPEC);
        rows.spec().save(spec);
        write(spec, new File(folder, SPEC));
        NodeSettings data = new NodeSettings(DATA);
        NodeSettings info = new NodeSettings("table_meta_info");
        info.addInt("table_ID", table.getBufferedTableId());
        info.addString("table_type", "container_table_compressed");
        info.addString("table_file_name", ZIP);
        data.addNodeSettings(info);
        write(data, new File(folder, DATA));
        NodeSettings meta = new NodeSettings(META);
        meta.addString("container.format", FORMAT);
        meta.addLong("table.size", rows.size());
        try (ZipOutputStream zip =
                new ZipOutputStream(
                        new BufferedOutputStream(
                                Files.newOutputStream(new File(folder, ZIP).toPath())))) {
            zip.putNextEntry(new ZipEntry(META));
            meta.saveToXML(OpenStreams.keep(zip));
            zip.putNextEntry(new ZipEntry(BIN));
            Files.copy(rows.file().toPath(), zip);
        }
    }

    private static void write(final NodeSettings settings, final File file) throws IOException {
        settings.saveToXML(
                new BufferedOutputStream(
                        new DataOutputStream(Files.newOutputStream(file.toPath()))));
    }

    /** The columns of a saved table. */
    public static DataTableSpec loadSpec(final File folder) throws IOException {
        File file = new File(folder, SPEC);
        try {
            return DataTableSpec.load(
                    NodeSettings.loadFromXML(
                            new BufferedInputStream(Files.newInputStream(file.toPath()))));
        } catch (InvalidSettingsException e) {
            throw new IOException("The columns in " + file + ": " + e.getMessage(), e);
        }
    }

    /** A saved table; its rows are unpacked into a temporary file. */
    public static BufferedDataTable load(final File folder, final IDataRepository repository)
            throws IOException {
        DataTableSpec spec = loadSpec(folder);
        File zipFile = new File(folder, ZIP);
        try (ZipInputStream zip =
                new ZipInputStream(
                        new DataInputStream(
                                new BufferedInputStream(Files.newInputStream(zipFile.toPath()))))) {
            expect(zip, META, zipFile);
            NodeSettingsRO meta = NodeSettings.loadFromXML(OpenStreams.keep(zip));
            if (!FORMAT.equals(meta.getString("container.format", null))) {
                throw new IOException(
                        "The table in "
                                + zipFile
                                + " was saved by another platform;"
                                + " reset the node and execute it again");
            }
            expect(zip, BIN, zipFile);
            File rows = FileUtil.createTempFile("table", ".bin");
            Files.copy(zip, rows.toPath(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return NodeAccess.INSTANCE.table(
                    new RowFile(rows, spec, meta.getLong("table.size"), repository),
                    repository.generateNewID());
        } catch (InvalidSettingsException e) {
            throw new IOException("The table in " + zipFile + " is damaged", e);
        }
    }

    private static void expect(final ZipInputStream zip, final String name, final File file)
            throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !name.equals(entry.getName())) {
            throw new IOException("The table in " + file + " lacks " + name);
        }
    }
}
