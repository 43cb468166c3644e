package org.knime.core.node.port;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** Writes and reads port objects as files of their own. */
public final class PortUtil {

    private PortUtil() {}

    /** How specifications of a class are written. */
    @SuppressWarnings("unchecked")
    public static <T extends PortObjectSpec>
            PortObjectSpecSerializer<T> getPortObjectSpecSerializer(final Class<T> type) {
        return (PortObjectSpecSerializer<T>)
                PortTypeRegistry.getInstance()
                        .getSpecSerializer(type)
                        .orElseThrow(() -> missing(type));
    }

    /** How objects of a class are written. */
    @SuppressWarnings("unchecked")
    public static <T extends PortObject> PortObjectSerializer<T> getPortObjectSerializer(
            final Class<T> type) {
        return (PortObjectSerializer<T>)
                PortTypeRegistry.getInstance()
                        .getObjectSerializer(type)
                        .orElseThrow(() -> missing(type));
    }

    private static IllegalStateException missing(final Class<?> type) {
        return new IllegalStateException(
                "No serializer of "
                        + type.getName()
                        + " is registered at extension point org.knime.core.PortType");
    }

    /** For specifications. */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(
            final OutputStream out) throws IOException {
        return new PortObjectSpecZipOutputStream(out);
    }

    /** For objects. */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream out)
            throws IOException {
        return new PortObjectZipOutputStream(out);
    }

    /** For specifications. */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in)
            throws IOException {
        return new PortObjectSpecZipInputStream(in);
    }

    /** For objects. */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in)
            throws IOException {
        return new PortObjectZipInputStream(in);
    }

    /** Writes specification, object and its files into one zip file. */
    public static void writeObjectToFile(
            final PortObject object, final File file, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.toPath()))) {
            writeObjectToStream(object, out, exec);
        }
    }

    /** Writes specification, object and its files as one zip. */
    public static void writeObjectToStream(
            final PortObject object, final OutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        PortFile.write(object, out, exec);
    }

    /** Reads what {@link #writeObjectToFile} wrote. */
    public static PortObject readObjectFromFile(final File file, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
            return readObjectFromStream(in, exec);
        }
    }

    /** Reads what {@link #writeObjectToStream} wrote. */
    public static PortObject readObjectFromStream(final InputStream in, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        return PortFile.read(in, exec);
    }

    /** Reads only the specification. */
    public static PortObjectSpec readObjectSpecFromFile(final File file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
            return readObjectSpecFromStream(in);
        }
    }

    /** Reads only the specification. */
    public static PortObjectSpec readObjectSpecFromStream(final InputStream in) throws IOException {
        return PortFile.readSpec(in);
    }
}
