package org.knime.node.impl.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A description read from its XML. */
final class XmlNodeDescription extends NodeDescription {
    private final Element root;
    private final NodeType type;
    private final Version since;

    XmlNodeDescription(Element root, NodeType type, Version since) {
        this.root = root;
        this.type = type;
        this.since = since;
    }

    private List<Element> all(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private Optional<Element> withIndex(String name, int index) {
        String wanted = Integer.toString(index);
        return all(name).stream().filter(e -> e.getAttribute("index").equals(wanted)).findFirst();
    }

    private static String text(Optional<Element> element) {
        return element.map(e -> e.getTextContent().strip()).orElse(null);
    }

    private static String name(Optional<Element> element) {
        return element.map(e -> e.getAttribute("name")).orElse(null);
    }

    @Override
    public String getIconPath() {
        return root.getAttribute("icon");
    }

    @Override
    public String getNodeName() {
        return text(all("name").stream().findFirst());
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.ofNullable(text(all("shortDescription").stream().findFirst()));
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.ofNullable(text(all("intro").stream().findFirst()));
    }

    @Override
    public String getInportName(int index) {
        return name(withIndex("inPort", index));
    }

    @Override
    public String getInportDescription(int index) {
        return text(withIndex("inPort", index));
    }

    @Override
    public String getOutportName(int index) {
        return name(withIndex("outPort", index));
    }

    @Override
    public String getOutportDescription(int index) {
        return text(withIndex("outPort", index));
    }

    @Override
    public NodeType getType() {
        return type;
    }

    @Override
    public int getViewCount() {
        return all("view").size();
    }

    @Override
    public String getViewName(int index) {
        return name(withIndex("view", index));
    }

    @Override
    public String getViewDescription(int index) {
        return text(withIndex("view", index));
    }

    @Override
    public String getInteractiveViewName() {
        return null;
    }

    @Override
    public String[] getKeywords() {
        return all("keyword").stream().map(Element::getTextContent).toArray(String[]::new);
    }

    @Override
    public Optional<Version> getSinceVersion() {
        return Optional.ofNullable(since);
    }

    @Override
    public Element getXMLDescription() {
        return root;
    }
}
