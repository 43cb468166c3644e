package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A description from the XML file beside a factory. */
final class XmlNodeDescription extends NodeDescription {

    private final Element root;
    private final List<Element> inputs;
    private final List<Element> outputs;
    private final List<Element> views;

    private XmlNodeDescription(final Element root) {
        this.root = root;
        inputs = elements("inPort");
        outputs = elements("outPort");
        views = elements("view");
        setIsDeprecated(Boolean.parseBoolean(root.getAttribute("deprecated")));
    }

    static XmlNodeDescription read(final InputStream in) throws SAXException, IOException {
        try (in) {
            return new XmlNodeDescription(
                    getDocumentBuilderFactory()
                            .newDocumentBuilder()
                            .parse(in)
                            .getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Element> elements(final String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private Optional<String> text(final String name) {
        return elements(name).stream().findFirst().map(e -> e.getTextContent().strip());
    }

    @Override
    public String getIconPath() {
        return root.getAttribute("icon");
    }

    @Override
    public String getInportDescription(final int index) {
        return inputs.get(index).getTextContent().strip();
    }

    @Override
    public String getInportName(final int index) {
        return inputs.get(index).getAttribute("name");
    }

    @Override
    public String getInteractiveViewName() {
        return elements("interactiveView").stream()
                .findFirst()
                .map(e -> e.getAttribute("name"))
                .orElse(null);
    }

    @Override
    public String getNodeName() {
        return text("name").orElse(null);
    }

    @Override
    public Optional<String> getIntro() {
        return text("intro");
    }

    @Override
    public Optional<String> getShortDescription() {
        return text("shortDescription");
    }

    @Override
    public String getOutportDescription(final int index) {
        return outputs.get(index).getTextContent().strip();
    }

    @Override
    public String getOutportName(final int index) {
        return outputs.get(index).getAttribute("name");
    }

    @Override
    public NodeType getType() {
        String name = root.getAttribute("type").toLowerCase(Locale.ROOT);
        return Arrays.stream(NodeType.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(NodeType.Unknown);
    }

    @Override
    public int getViewCount() {
        return views.size();
    }

    @Override
    public String getViewDescription(final int index) {
        return views.get(index).getTextContent().strip();
    }

    @Override
    public String getViewName(final int index) {
        return views.get(index).getAttribute("name");
    }

    @Override
    public Element getXMLDescription() {
        return root;
    }

    @Override
    public String[] getKeywords() {
        return elements("keyword").stream()
                .map(e -> e.getTextContent().strip())
                .toArray(String[]::new);
    }
}
