package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.apache.xmlbeans.XmlException;
import org.knime.core.node.NodeDescription.DescriptionLink;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes the parts of a node. The description is asked for in the constructor, before fields of
 * subclasses are set, unless the factory is lazy.
 *
 * @param <T> the model
 */
public abstract class NodeFactory<T extends NodeModel> {

    private final boolean lazy;
    private NodeDescription description;
    private Exception problem;

    /** Not lazy. */
    protected NodeFactory() {
        this(false);
    }

    /** Lazy or not. */
    protected NodeFactory(final boolean lazy) {
        this.lazy = lazy;
        if (!lazy) {
            init();
        }
    }

    /** The class name. */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /** The description, by default from the XML file beside the factory. */
    protected NodeDescription createNodeDescription()
            throws SAXException, IOException, XmlException {
        InputStream in = getPropertiesInputStream();
        if (in == null) {
            throw new IOException("There is no file " + getClass().getSimpleName() + ".xml");
        }
        return XmlNodeDescription.read(in);
    }

    /** Asks for the description if that was not done yet. */
    public synchronized void init() {
        if (description == null) {
            try {
                description = createNodeDescription();
                problem = null;
            } catch (SAXException | IOException | XmlException | RuntimeException e) {
                problem = e;
            }
        }
    }

    final synchronized NodeDescription description() {
        init();
        if (description == null) {
            throw new IllegalStateException(
                    "Node factory "
                            + getFactoryId()
                            + " has no description"
                            + (problem == null ? "" : ": " + problem.getMessage()),
                    problem);
        }
        return description;
    }

    /** The XML file beside the factory, {@code null} if there is none. */
    protected InputStream getPropertiesInputStream() {
        for (Class<?> c = getClass(); c != NodeFactory.class; c = c.getSuperclass()) {
            InputStream in = c.getResourceAsStream(c.getSimpleName() + ".xml");
            if (in != null) {
                return in;
            }
        }
        return null;
    }

    /** The description as XML. */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /** Reads what tells this factory from others of its class. */
    public void loadAdditionalFactorySettings(final ConfigRO config)
            throws InvalidSettingsException {}

    /** Writes what tells this factory from others of its class. */
    public void saveAdditionalFactorySettings(final ConfigWO config) {}

    /** The name of the node. */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** Name of the input port at this index from 0. */
    public String getInportName(final int index) {
        return description().getInportName(index);
    }

    /** Name of the output port at this index from 0. */
    public String getOutportName(final int index) {
        return description().getOutportName(index);
    }

    /** About the input port at this index from 0. */
    public final String getInportDescription(final int index) {
        return description().getInportDescription(index);
    }

    /** About the output port at this index from 0. */
    public final String getOutportDescription(final int index) {
        return description().getOutportDescription(index);
    }

    /** Words to find the node by. */
    public final String[] getKeywords() {
        return description().getKeywords();
    }

    /** Links. */
    public final DescriptionLink[] getDescriptionLinks() {
        return description().getLinks().toArray(new DescriptionLink[0]);
    }

    /** About the view at this index from 0. */
    protected final String getViewDescription(final int index) {
        return description().getViewDescription(index);
    }

    /** A new model. */
    public abstract T createNodeModel();

    /** The number of views. */
    protected abstract int getNrNodeViews();

    /** Name of the view at this index from 0. */
    protected final String getNodeViewName(final int index) {
        return description().getViewName(index);
    }

    /** A view. */
    public abstract NodeView<T> createNodeView(int index, T model);

    /** A view of any kind. */
    public AbstractNodeView<T> createAbstractNodeView(final int index, final T model) {
        return createNodeView(index, model);
    }

    /** Whether there is a dialog. */
    protected abstract boolean hasDialog();

    /** A dialog. */
    protected abstract NodeDialogPane createNodeDialogPane();

    /** The icon, {@code null} if it is not there. */
    public URL getIcon() {
        String path = description().getIconPath();
        if (path == null || path.isEmpty()) {
            return null;
        }
        String name = path.startsWith("./") ? path.substring(2) : path;
        for (Class<?> c = getClass(); c != NodeFactory.class; c = c.getSuperclass()) {
            URL url = c.getResource(name);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** The kind of node. */
    public NodeType getType() {
        return description().getType();
    }

    /** Name of the page view, {@code null} if there is none. */
    public String getInteractiveViewName() {
        return description().getInteractiveViewName();
    }

    /** Whether the node should not be used any more. */
    public final boolean isDeprecated() {
        return description().isDeprecated();
    }

    /** Whether the description is asked for only when it is needed. */
    public final boolean isLazilyInitialized() {
        return lazy;
    }

    /** Kinds of node. */
    public enum NodeType {
        /** Gets data from outside. */
        Source,
        /** Brings data outside. */
        Sink,
        /** Makes a model. */
        Learner,
        /** Uses a model. */
        Predictor,
        /** Changes data. */
        Manipulator,
        /** Shows data. */
        Visualizer,
        /** Asks on a page. */
        Widget,
        /** Holds a workflow. */
        Meta,
        /** Starts a loop. */
        LoopStart,
        /** Ends a loop. */
        LoopEnd,
        /** Starts a scope. */
        ScopeStart,
        /** Ends a scope. */
        ScopeEnd,
        /** Asks in an older way. */
        QuickForm,
        /** Asks in a dialog. */
        Configuration,
        /** None of the others. */
        Other,
        /** Not installed. */
        Missing,
        /** Not told. */
        Unknown,
        /** Holds a workflow as one node. */
        Subnode,
        /** Input of a workflow in a node. */
        VirtualIn,
        /** Output of a workflow in a node. */
        VirtualOut,
        /** Exchanges data with a caller. */
        Container
    }
}
