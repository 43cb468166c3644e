package org.urwkv.host.run;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.NodeEntry;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SettingsXml;
import org.urwkv.standin.FileStores;
import org.urwkv.standin.NodeInstance;

/**
 * A node of a workflow in memory: the platform's instance of it, its settings, its state and its
 * results.
 */
public final class HostNode {
    private final NodeEntry entry;
    private final NodeInstance instance;
    private NodeSettings model;
    private NodeState state = NodeState.IDLE;
    private FlowStack stack = FlowStack.of(List.of());
    private List<FlowVariable> pushed = List.of();
    private PortObjectSpec[] specs;
    private PortObject[] objects;
    private FileStores stores;
    private String warning;
    private String error;
    private double seconds = Double.NaN;
    private boolean changed;
    private boolean overridden;

    /**
     * Holds a node.
     *
     * @param entry the node as it is saved
     * @param instance the platform's instance
     * @param model the node's own settings, or null if it never had any
     */
    HostNode(NodeEntry entry, NodeInstance instance, NodeSettings model) {
        this.entry = entry;
        this.instance = instance;
        this.model = model;
        this.specs = new PortObjectSpec[instance.outPorts()];
        this.objects = new PortObject[instance.outPorts()];
    }

    /** Returns the node's number. */
    public int id() {
        return entry.id();
    }

    /** Returns the node's name. */
    public String name() {
        return instance.name();
    }

    /** Returns name and number, as messages name the node. */
    public String title() {
        return name() + " " + id();
    }

    /** Returns the node as it is saved. */
    public NodeEntry entry() {
        return entry;
    }

    /** Returns the platform's instance. */
    public NodeInstance instance() {
        return instance;
    }

    /**
     * Returns the node's own settings, not overwritten by flow variables; nothing if it never had
     * any.
     */
    public Optional<NodeSettings> model() {
        return Optional.ofNullable(model);
    }

    /** Returns a copy of the node's own settings; those that it starts with if it never had any. */
    public NodeSettings editableModel() {
        if (model != null) {
            return SettingsXml.copy(model, "model");
        }
        NodeSettings defaults = new NodeSettings("model");
        instance.saveSettings(defaults);
        return defaults;
    }

    /**
     * Gives the node other settings. If it had results they no longer count.
     *
     * @param settings the node's own settings
     * @throws InvalidSettingsException if the node does not accept them; it then keeps what it had
     */
    public void changeModel(NodeSettings settings) throws InvalidSettingsException {
        instance.loadSettings(settings);
        model = settings;
        changed = true;
        overridden = true;
    }

    /** Returns whether the settings are no longer those that are saved. */
    public boolean overridden() {
        return overridden;
    }

    /** Returns the state. */
    public NodeState state() {
        return state;
    }

    void setState(NodeState newState) {
        changed |= state != newState;
        state = newState;
    }

    /** Returns whether the node differs from what is saved of it. */
    public boolean changed() {
        return changed;
    }

    void setChanged(boolean differs) {
        changed = differs;
    }

    /** Returns the flow variables that leave the node. */
    public FlowStack outgoing() {
        return stack.push(pushed);
    }

    /** Returns the flow variables that come into the node. */
    public FlowStack incoming() {
        return stack;
    }

    void setIncoming(FlowStack incoming) {
        stack = incoming;
    }

    /** Returns the flow variables that the node itself makes, the lowest first. */
    public List<FlowVariable> pushed() {
        return pushed;
    }

    void setPushed(List<FlowVariable> variables) {
        pushed = List.copyOf(variables);
    }

    /**
     * Returns what is known of an output.
     *
     * @param port number of the port, from 1
     * @return its spec, or null if it is not known
     */
    public PortObjectSpec spec(int port) {
        return specs[port - 1];
    }

    void setSpecs(PortObjectSpec[] outputs) {
        specs = outputs.clone();
    }

    /**
     * Returns an output.
     *
     * @param port number of the port, from 1
     * @return what the node made, or null if it has not executed
     */
    public PortObject object(int port) {
        return objects[port - 1];
    }

    void setObjects(PortObject[] outputs) {
        objects = outputs.clone();
        for (int i = 0; i < objects.length; i++) {
            specs[i] = objects[i] == null ? specs[i] : objects[i].getSpec();
        }
    }

    /** Returns the node's file stores; nothing before it executes. */
    public Optional<FileStores> stores() {
        return Optional.ofNullable(stores);
    }

    void setStores(FileStores fileStores) {
        stores = fileStores;
    }

    /** Returns the warning of the last configuration or execution. */
    public Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    /** Returns why the node could not be configured or executed. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    void setMessages(String newWarning, String newError) {
        warning = newWarning;
        error = newError;
    }

    /**
     * Returns how long the execution took in this run, in seconds; NaN if it did not execute in
     * this run.
     */
    public double seconds() {
        return seconds;
    }

    void setSeconds(double duration) {
        seconds = duration;
    }
}
