package org.knime.core.node.config.base;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the XML form of a tree of settings. */
final class XmlWriter {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";
    private static final String SCHEMA = "http://www.knime.org/XMLConfig_2008_09.xsd";

    private XmlWriter() {}

    static void write(final ConfigBase config, final OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.write("<config xmlns=\"" + NAMESPACE + "\"");
        writer.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        writer.write(" xsi:schemaLocation=\"" + NAMESPACE + " " + SCHEMA + "\"");
        writer.write(" key=\"" + escaped(config.getKey()) + "\">\n");
        writeEntries(config, writer, "    ");
        writer.write("</config>\n");
        writer.flush();
    }

    private static String escaped(final String text) {
        return XmlText.attribute(XmlText.escape(text));
    }

    private static void writeEntries(final ConfigBase config, final Writer out, final String indent)
            throws IOException {
        for (AbstractConfigEntry entry : config.entries()) {
            out.write(indent);
            if (entry instanceof ConfigBase sub) {
                writeTree(sub, out, indent);
            } else {
                writeValue(entry, out);
            }
        }
    }

    private static void writeTree(final ConfigBase sub, final Writer out, final String indent)
            throws IOException {
        out.write("<config key=\"" + escaped(sub.getKey()) + "\"");
        if (sub.getChildCount() == 0) {
            out.write("/>\n");
        } else {
            out.write(">\n");
            writeEntries(sub, out, indent + "    ");
            out.write(indent + "</config>\n");
        }
    }

    private static void writeValue(final AbstractConfigEntry entry, final Writer out)
            throws IOException {
        out.write(
                "<entry key=\"" + escaped(entry.getKey()) + "\" type=\"" + entry.getType() + "\"");
        boolean secret = entry.getType() == ConfigEntries.xtransientstring;
        String value = secret ? null : entry.toStringValue();
        if (value == null) {
            out.write(" isnull=\"true\" value=\"\"/>\n");
        } else {
            out.write(" value=\"" + escaped(value) + "\"/>\n");
        }
    }
}
