package org.knime.node.impl.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.knime.node.parameters.NodeParameters;

/** Makes descriptions of nodes. */
public final class DefaultNodeDescriptionUtil {
    private DefaultNodeDescriptionUtil() {}

    /**
     * The description of a node with at most one view.
     *
     * @param name the node's name
     * @param icon the icon, relative to the factory
     * @param inPortDescriptions the input ports
     * @param outPortDescriptions the output ports
     * @param shortDescription one sentence, a fragment of HTML
     * @param fullDescription the text, a fragment of HTML
     * @param externalResources further reading
     * @param modelSettingsClass the parameters of the node, or null
     * @param viewSettingsClass the parameters of the view, or null
     * @param viewDescription what the view shows, null if there is no view
     * @param type the type of the node; null for one that follows from the ports
     * @param keywords the words to search by
     * @param sinceVersion the version in which the node was new, or null
     */
    public static NodeDescription createNodeDescription(
            String name,
            String icon,
            Collection<PortDescription> inPortDescriptions,
            Collection<PortDescription> outPortDescriptions,
            String shortDescription,
            String fullDescription,
            Collection<ExternalResource> externalResources,
            Class<? extends NodeParameters> modelSettingsClass,
            Class<? extends NodeParameters> viewSettingsClass,
            String viewDescription,
            NodeType type,
            Collection<String> keywords,
            Version sinceVersion) {
        Collection<ViewDescription> views =
                viewDescription == null
                        ? List.of()
                        : List.of(new ViewDescription(name, viewDescription, viewSettingsClass));
        return createNodeDescription(
                name,
                icon,
                inPortDescriptions,
                outPortDescriptions,
                shortDescription,
                fullDescription,
                externalResources,
                modelSettingsClass,
                views,
                type,
                keywords,
                sinceVersion);
    }

    /**
     * The description of a node with any number of views.
     *
     * @param name the node's name
     * @param icon the icon, relative to the factory
     * @param inPortDescriptions the input ports
     * @param outPortDescriptions the output ports
     * @param shortDescription one sentence, a fragment of HTML
     * @param fullDescription the text, a fragment of HTML
     * @param externalResources further reading
     * @param modelSettingsClass the parameters of the node, or null
     * @param viewDescriptions the views, or null
     * @param type the type of the node; null for one that follows from the ports
     * @param keywords the words to search by
     * @param sinceVersion the version in which the node was new, or null
     */
    public static NodeDescription createNodeDescription(
            String name,
            String icon,
            Collection<PortDescription> inPortDescriptions,
            Collection<PortDescription> outPortDescriptions,
            String shortDescription,
            String fullDescription,
            Collection<ExternalResource> externalResources,
            Class<? extends NodeParameters> modelSettingsClass,
            Collection<ViewDescription> viewDescriptions,
            NodeType type,
            Collection<String> keywords,
            Version sinceVersion) {
        Collection<ViewDescription> views = viewDescriptions == null ? List.of() : viewDescriptions;
        NodeType shown = type == null ? typeFor(inPortDescriptions, outPortDescriptions) : type;
        Class<? extends NodeParameters> viewSettings =
                views.stream().findFirst().map(ViewDescription::viewSettingsClass).orElse(null);
        DescriptionXml xml = new DescriptionXml(name, icon, shown);
        xml.texts(shortDescription, fullDescription);
        if (modelSettingsClass != null || viewSettings != null) {
            List<Options.Option> options = new ArrayList<>(Options.of(modelSettingsClass));
            options.addAll(Options.of(viewSettings));
            xml.options(options);
        }
        xml.links(externalResources);
        xml.ports(inPortDescriptions, outPortDescriptions);
        xml.views(views);
        xml.keywords(keywords);
        return new XmlNodeDescription(xml.root(), shown, sinceVersion);
    }

    private static NodeType typeFor(Collection<?> inputs, Collection<?> outputs) {
        if (inputs.isEmpty()) {
            return NodeType.Source;
        }
        return outputs.isEmpty() ? NodeType.Sink : NodeType.Manipulator;
    }
}
