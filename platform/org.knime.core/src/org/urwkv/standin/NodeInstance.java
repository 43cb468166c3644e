package org.urwkv.standin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NativeNodeContainer;
import org.knime.core.node.workflow.NodeContext;
import org.urwkv.standin.internal.NodeAccess;
import org.urwkv.standin.internal.NodeRun;
import org.urwkv.standin.internal.WorkflowAccess;

/** One node as the platform holds it. Every call works in the node's context. */
public final class NodeInstance {

    private static final NodeAccess ACCESS = NodeAccess.INSTANCE;

    private final NodeFactory<?> factory;
    private final NodeModel model;
    private final NodeDescription description;
    private final NativeNodeContainer container;
    private final Workflow workflow;

    private NodeInstance(final NodeFactory<?> factory, final Workflow workflow, final int id) {
        this.factory = factory;
        this.workflow = workflow;
        this.description = description(factory);
        NativeNodeContainer early = container(factory, workflow, id, null);
        NodeContext.pushContext(early);
        try {
            this.model = factory.createNodeModel();
        } finally {
            NodeContext.removeLastContext();
        }
        this.container = container(factory, workflow, id, model);
        check();
    }

    private NativeNodeContainer container(
            final NodeFactory<?> from, final Workflow inside, final int id, final NodeModel of) {
        return WorkflowAccess.INSTANCE.node(
                inside == null ? null : inside.manager(), id, description.getNodeName(), from, of);
    }

    private static NodeDescription description(final NodeFactory<?> factory) {
        factory.init();
        return ACCESS.description(factory);
    }

    private void check() {
        String id = factory.getFactoryId();
        if (description.getNodeName() == null || description.getNodeName().isBlank()) {
            throw new IllegalStateException("The description of " + id + " has no node name");
        }
        int views = ACCESS.viewCount(factory);
        if (description.getViewCount() != views) {
            throw new IllegalStateException(
                    "The description of "
                            + id
                            + " has "
                            + description.getViewCount()
                            + " views, getNrNodeViews says "
                            + views);
        }
        for (int i = 0; i < inPorts(); i++) {
            checkPort(id, "input", i, factory.getInportName(i));
        }
        for (int i = 0; i < outPorts(); i++) {
            checkPort(id, "output", i, factory.getOutportName(i));
        }
    }

    private static void checkPort(
            final String id, final String what, final int index, final String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException(
                    "The description of " + id + " has no name for " + what + " " + index);
        }
    }

    /** A node outside of workflows. */
    public static NodeInstance create(final NodeFactory<?> factory) {
        return create(factory, null, 1);
    }

    /** The node of this number in a workflow; an unfit description is an IllegalStateException. */
    public static NodeInstance create(
            final NodeFactory<?> factory, final Workflow workflow, final int id) {
        try {
            return new NodeInstance(factory, workflow, id);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "The description of "
                            + factory.getFactoryId()
                            + " has fewer ports than the node",
                    e);
        }
    }

    /** The factory. */
    public NodeFactory<?> factory() {
        return factory;
    }

    /** The model. */
    public NodeModel model() {
        return model;
    }

    /** The description. */
    public NodeDescription description() {
        return description;
    }

    /** The node as the public API sees it; push it as NodeContext for calls of one's own. */
    public NativeNodeContainer container() {
        return container;
    }

    /** The workflow around the node. */
    public Optional<Workflow> workflow() {
        return Optional.ofNullable(workflow);
    }

    /** The name from the description. */
    public String name() {
        return description.getNodeName();
    }

    /** The number of inputs without the one for flow variables. */
    public int inPorts() {
        return ACCESS.inTypes(model).length;
    }

    /** The number of outputs without the one for flow variables. */
    public int outPorts() {
        return ACCESS.outTypes(model).length;
    }

    /** The type of the input at this index from 0. */
    public PortType inType(final int index) {
        return ACCESS.inTypes(model)[index];
    }

    /** The type of the output at this index from 0. */
    public PortType outType(final int index) {
        return ACCESS.outTypes(model)[index];
    }

    /** Checks settings and takes them over. */
    public void loadSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        inContext(
                InvalidSettingsException.class,
                () -> {
                    ACCESS.validate(model, settings);
                    ACCESS.load(model, settings);
                    return null;
                });
    }

    /** Writes the settings. */
    public void saveSettings(final NodeSettingsWO settings) {
        inContext(
                RuntimeException.class,
                () -> {
                    ACCESS.save(model, settings);
                    return null;
                });
    }

    /** Sets what the node sees of flow variables, the latest of each name. */
    public void flowVariables(final Map<String, FlowVariable> incoming) {
        ACCESS.incoming(model, incoming);
    }

    /** The flow variables that the node put out itself in configure and execute. */
    public Map<String, FlowVariable> pushedVariables() {
        return new LinkedHashMap<>(ACCESS.pushed(model));
    }

    /** What is known of the outputs; unconnected optional inputs are null. */
    public PortObjectSpec[] configure(final PortObjectSpec[] inputs)
            throws InvalidSettingsException {
        return inContext(
                InvalidSettingsException.class, () -> new NodeRun(model).configure(inputs));
    }

    /**
     * Does the work. A cancel is a CanceledExecutionException; a MessageAwareException tells the
     * user what to do; every other exception is a failure of the node, whose message is all the
     * user needs to see.
     */
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec)
            throws Exception {
        return inContext(Exception.class, () -> new NodeRun(model).execute(inputs, exec));
    }

    /** The warning of the last configure or execute, in one or more lines. */
    public Optional<String> warning() {
        return message().map(Message::toLogPrintable);
    }

    /** The same with issue and resolutions. */
    public Optional<Message> message() {
        return Optional.ofNullable(ACCESS.warning(model));
    }

    /** Forgets the results. */
    public void reset() {
        inContext(
                RuntimeException.class,
                () -> {
                    ACCESS.warning(model, null);
                    ACCESS.forgetPushed(model);
                    ACCESS.reset(model);
                    return null;
                });
    }

    /** The node is deleted. */
    public void dispose() {
        inContext(
                RuntimeException.class,
                () -> {
                    ACCESS.dispose(model);
                    return null;
                });
    }

    /** Writes internals into a folder, which is made. */
    public void saveInternals(final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        Files.createDirectories(folder.toPath());
        NodeContext.pushContext(container);
        try {
            ACCESS.saveInternals(model, folder, exec);
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /** Reads internals. */
    public void loadInternals(final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        NodeContext.pushContext(container);
        try {
            ACCESS.loadInternals(model, folder, exec);
        } finally {
            NodeContext.removeLastContext();
        }
    }

    private interface Call<T, E extends Exception> {
        T run() throws E;
    }

    private <T, E extends Exception> T inContext(final Class<E> thrown, final Call<T, E> call)
            throws E {
        NodeContext.pushContext(container);
        try {
            return call.run();
        } finally {
            NodeContext.removeLastContext();
        }
    }

    @Override
    public String toString() {
        return container.toString();
    }
}
