package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML form of a tree of settings; nothing outside the stream is ever fetched. */
final class XmlReader extends DefaultHandler {

    private final ConfigBase prototype;
    private final Deque<ConfigBase> open = new ArrayDeque<>();
    private ConfigBase root;

    private XmlReader(final ConfigBase prototype) {
        this.prototype = prototype;
    }

    static ConfigBase read(final ConfigBase prototype, final InputStream in) throws IOException {
        XmlReader reader = new XmlReader(prototype);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            SAXParser parser = factory.newSAXParser();
            parser.parse(in, reader);
        } catch (SAXException e) {
            throw new IOException("The settings are not valid XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        if (reader.root == null) {
            throw new IOException("The settings have no root element <config>");
        }
        return reader.root;
    }

    @Override
    public InputSource resolveEntity(final String publicId, final String systemId) {
        return new InputSource(new java.io.StringReader(""));
    }

    @Override
    public void startElement(
            final String uri, final String local, final String name, final Attributes attributes)
            throws SAXException {
        String key = attributes.getValue("key");
        if (key == null) {
            throw new SAXException("Element <" + local + "> has no attribute \"key\"");
        }
        key = XmlText.unescape(key);
        if ("config".equals(local)) {
            ConfigBase parent = open.peek();
            ConfigBase config =
                    parent == null ? prototype.getInstance(key) : parent.addConfigBase(key);
            if (parent == null) {
                root = config;
            }
            open.push(config);
        } else if ("entry".equals(local) && !open.isEmpty()) {
            open.peek().put(entry(key, attributes));
        } else {
            throw new SAXException("Unexpected element <" + local + ">");
        }
    }

    private static ConfigValue entry(final String key, final Attributes attributes)
            throws SAXException {
        String type = attributes.getValue("type");
        String value = attributes.getValue("value");
        try {
            ConfigEntries kind = ConfigEntries.valueOf(type);
            if (Boolean.parseBoolean(attributes.getValue("isnull"))) {
                return new ConfigValue(kind, key, null);
            }
            return ConfigValue.parse(kind, key, XmlText.unescape(value));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SAXException(
                    "Entry \"" + key + "\" has no valid value of type " + type + ": " + value, e);
        }
    }

    @Override
    public void endElement(final String uri, final String local, final String name) {
        if ("config".equals(local)) {
            open.pop();
        }
    }

    @Override
    public void error(final org.xml.sax.SAXParseException e) throws SAXException {
        throw e;
    }
}
