package org.knime.core.node;

import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.w3c.dom.Element;

/** What users read about a node. */
public abstract class NodeDescription {

    private boolean deprecated;

    /** For subclasses. */
    public NodeDescription() {
        super();
    }

    /** The path of the icon beside the factory. */
    public abstract String getIconPath();

    /** About the input port at this index from 0. */
    public abstract String getInportDescription(int index);

    /** Name of the input port at this index from 0. */
    public abstract String getInportName(int index);

    /** Name of the page view, {@code null} if there is none. */
    public abstract String getInteractiveViewName();

    /** About the page view. */
    public Optional<String> getInteractiveViewDescription() {
        return Optional.empty();
    }

    /** The name. */
    public abstract String getNodeName();

    /** The introduction. */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** The options. */
    public List<DialogOptionGroup> getDialogOptionGroups() {
        return List.of();
    }

    /** Links. */
    public List<DescriptionLink> getLinks() {
        return List.of();
    }

    /** A line. */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** Inputs that the user adds. */
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return List.of();
    }

    /** Outputs that the user adds. */
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return List.of();
    }

    /** About the output port at this index from 0. */
    public abstract String getOutportDescription(int index);

    /** Name of the output port at this index from 0. */
    public abstract String getOutportName(int index);

    /** The kind of node. */
    public abstract NodeType getType();

    /** The number of views. */
    public abstract int getViewCount();

    /** About the view at this index from 0. */
    public abstract String getViewDescription(int index);

    /** Name of the view at this index from 0. */
    public abstract String getViewName(int index);

    /** All of it as XML. */
    public abstract Element getXMLDescription();

    /** Words to find the node by. */
    public String[] getKeywords() {
        return new String[0];
    }

    /** The version of the platform since which the node exists. */
    public Optional<Version> getSinceVersion() {
        return Optional.empty();
    }

    /** Sets whether the node should not be used any more. */
    protected void setIsDeprecated(final boolean value) {
        deprecated = value;
    }

    /** Whether the node should not be used any more. */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** A parser that fetches nothing. */
    public static DocumentBuilderFactory getDocumentBuilderFactory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return factory;
    }

    /** A link. */
    public static final class DescriptionLink {

        private final String target;
        private final String text;

        /** To an address, shown as text. */
        public DescriptionLink(final String target, final String text) {
            this.target = target;
            this.text = text;
        }

        /** The address. */
        public String getTarget() {
            return target;
        }

        /** The text. */
        public String getText() {
            return text;
        }
    }

    /** An option. */
    public static final class DialogOption {

        private final String name;
        private final String description;
        private final boolean optional;

        /** Of this name. */
        public DialogOption(final String name, final String description, final boolean optional) {
            this.name = name;
            this.description = description;
            this.optional = optional;
        }

        /** The name. */
        public String getName() {
            return name;
        }

        /** What it does. */
        public String getDescription() {
            return description;
        }

        /** Whether it may be left out. */
        public boolean isOptional() {
            return optional;
        }
    }

    /** Options that belong together. */
    public static final class DialogOptionGroup {

        private final String name;
        private final String description;
        private final List<DialogOption> options;

        /** Name and description may be {@code null}. */
        public DialogOptionGroup(
                final String name, final String description, final List<DialogOption> options) {
            this.name = name;
            this.description = description;
            this.options = List.copyOf(options);
        }

        /** The name. */
        public Optional<String> getName() {
            return Optional.ofNullable(name);
        }

        /** What they are about. */
        public Optional<String> getDescription() {
            return Optional.ofNullable(description);
        }

        /** The options. */
        public List<DialogOption> getOptions() {
            return options;
        }
    }

    /** Ports that the user adds. */
    public static final class DynamicPortGroupDescription {

        private final String name;
        private final String identifier;
        private final String description;

        /** Of this name. */
        public DynamicPortGroupDescription(
                final String name, final String identifier, final String description) {
            this.name = name;
            this.identifier = identifier;
            this.description = description;
        }

        /** The name. */
        public String getGroupName() {
            return name;
        }

        /** What they are for. */
        public String getGroupDescription() {
            return description;
        }

        /** The name that does not change. */
        public String getGroupIdentifier() {
            return identifier;
        }
    }
}
