package org.urwkv.host.workflow;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Reads and writes KNIME's settings files. */
public final class SettingsXml {
    private SettingsXml() {}

    /**
     * Reads a settings file.
     *
     * @param file the file
     * @return its content, free to be changed
     * @throws IOException if the file is not there or is no settings file
     */
    public static NodeSettings read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            NodeSettingsRO read = NodeSettings.loadFromXML(in);
            return copy(read, read.getKey());
        }
    }

    /**
     * Copies settings.
     *
     * @param settings what to copy
     * @param key key of the copy
     * @return a copy that shares nothing
     */
    public static NodeSettings copy(NodeSettingsRO settings, String key) {
        NodeSettings copy = new NodeSettings(key);
        settings.copyTo(copy);
        return copy;
    }

    /**
     * Writes a settings file.
     *
     * @param settings the content
     * @param file the file, replaced if there is one
     * @throws IOException if it cannot be written
     */
    public static void write(NodeSettings settings, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            settings.saveToXML(out);
        }
    }
}
