package org.knime.node.impl.description;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the XML of a node description, in the form of KNIME's schema for nodes, version 5.3. */
final class DescriptionXml {
    private final DocumentBuilder builder;
    private final Document document;
    private final Element root;
    private final Element full;

    DescriptionXml(String name, String icon, NodeType type) {
        try {
            builder = NodeDescription.getDocumentBuilderFactory().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("There is no XML parser.", e);
        }
        // errors come as exceptions; the default handler would print them, too
        builder.setErrorHandler(new DefaultHandler());
        document = builder.newDocument();
        root = document.createElement("knimeNode");
        document.appendChild(root);
        root.setAttribute("icon", icon);
        root.setAttribute("type", type.toString());
        child(root, "name").setTextContent(name);
        full = document.createElement("fullDescription");
    }

    Element root() {
        return root;
    }

    void texts(String shortDescription, String fullDescription) {
        addFragment(child(root, "shortDescription"), shortDescription);
        root.appendChild(full);
        addFragment(child(full, "intro"), fullDescription);
    }

    void options(List<Options.Option> options) {
        Element tab = child(full, "tab");
        tab.setAttribute("name", "Options");
        for (Options.Option option : options) {
            Element element = child(tab, "option");
            element.setAttribute("name", option.name());
            addFragment(element, option.description());
        }
    }

    void links(Collection<ExternalResource> resources) {
        for (ExternalResource resource : resources) {
            Element link = child(full, "link");
            link.setAttribute("href", resource.href());
            addFragment(link, resource.description());
        }
    }

    void ports(Collection<PortDescription> inputs, Collection<PortDescription> outputs) {
        Element ports = child(root, "ports");
        addPorts(ports, inputs, "inPort", "dynInPort");
        addPorts(ports, outputs, "outPort", "dynOutPort");
    }

    private void addPorts(
            Element ports, Collection<PortDescription> descriptions, String fixed, String dynamic) {
        List<Element> groups = new ArrayList<>();
        int index = 0;
        for (PortDescription description : descriptions) {
            Element port = document.createElement(description.configurable() ? dynamic : fixed);
            port.setAttribute("name", description.name());
            addFragment(port, description.description());
            if (description.configurable()) {
                port.setAttribute("insert-before", Integer.toString(index));
                port.setAttribute("group-identifier", description.id());
                port.setAttribute("configurable-via-menu", "false");
                groups.add(port);
            } else {
                port.setAttribute("index", Integer.toString(index++));
                if (description.optional()) {
                    port.setAttribute("optional", "true");
                }
                ports.appendChild(port);
            }
        }
        // the schema wants groups after all single ports
        groups.forEach(ports::appendChild);
    }

    void views(Collection<ViewDescription> views) {
        if (views.isEmpty()) {
            return;
        }
        Element parent = child(root, "views");
        int index = 0;
        for (ViewDescription view : views) {
            Element element = child(parent, "view");
            element.setAttribute("index", Integer.toString(index++));
            element.setAttribute("name", view.name());
            addFragment(element, view.description());
        }
    }

    void keywords(Collection<String> keywords) {
        if (!keywords.isEmpty()) {
            Element parent = child(root, "keywords");
            keywords.forEach(word -> child(parent, "keyword").setTextContent(word));
        }
    }

    private Element child(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private void addFragment(Element parent, String html) {
        try {
            Document parsed =
                    builder.parse(new InputSource(new StringReader("<f>" + html + "</f>")));
            NodeList nodes = parsed.getDocumentElement().getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                parent.appendChild(document.importNode(nodes.item(i), true));
            }
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(
                    "A text of the node description is not well-formed: " + html, e);
        }
    }
}
