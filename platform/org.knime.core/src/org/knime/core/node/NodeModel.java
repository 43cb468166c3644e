package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.MergeOperator;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.streamable.StreamableOperator;
import org.knime.core.node.streamable.StreamableOperatorInternals;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/** What a node does. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    private final PortType[] inTypes;
    private final PortType[] outTypes;
    private final List<NodeModelWarningListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, FlowVariable> incoming = new LinkedHashMap<>();
    private final Map<String, FlowVariable> pushed = new LinkedHashMap<>();
    private Message warning;

    /** With so many tables in and out. */
    protected NodeModel(final int inputs, final int outputs) {
        this(tables(inputs), tables(outputs));
    }

    /** With these ports. */
    protected NodeModel(final PortType[] inTypes, final PortType[] outTypes) {
        this.inTypes = inTypes == null ? new PortType[0] : inTypes.clone();
        this.outTypes = outTypes == null ? new PortType[0] : outTypes.clone();
    }

    private static PortType[] tables(final int count) {
        PortType[] types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    /** Reads what {@link #saveInternals} wrote. */
    protected abstract void loadInternals(File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Writes what views need after a reload. */
    protected abstract void saveInternals(File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** The number of inputs. */
    protected final int getNrInPorts() {
        return inTypes.length;
    }

    /** The number of outputs. */
    protected final int getNrOutPorts() {
        return outTypes.length;
    }

    /** The type of the input at this index from 0. */
    protected final PortType getInPortType(final int index) {
        return inTypes[index];
    }

    /** The type of the output at this index from 0. */
    protected final PortType getOutPortType(final int index) {
        return outTypes[index];
    }

    /** Writes the settings. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Fails if settings can not be used; changes nothing. */
    protected abstract void validateSettings(NodeSettingsRO settings)
            throws InvalidSettingsException;

    /** Fails if settings of the view can not be used. */
    protected void validateViewSettings(final NodeSettingsRO settings)
            throws InvalidSettingsException {}

    /** Writes the first settings of the view. */
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO settings) {}

    /** Takes settings over. */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings)
            throws InvalidSettingsException;

    /** Does the work. */
    protected PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec)
            throws Exception {
        BufferedDataTable[] tables = new BufferedDataTable[inputs.length];
        for (int i = 0; i < tables.length; i++) {
            if (inputs[i] != null && !(inputs[i] instanceof BufferedDataTable)) {
                throw new IOException(
                        "Input "
                                + i
                                + " is no table; this node must overwrite the form of execute"
                                + " that takes port objects");
            }
            tables[i] = (BufferedDataTable) inputs[i];
        }
        return execute(tables, exec);
    }

    /** Does the work of a node whose ports all are tables. */
    protected BufferedDataTable[] execute(
            final BufferedDataTable[] inputs, final ExecutionContext exec) throws Exception {
        throw new IOException(getClass().getName() + " implements no form of execute");
    }

    /** Forgets the results of an execution. */
    protected abstract void reset();

    /** The node is deleted. */
    protected void onDispose() {}

    /** Tells views that something changed. */
    protected final void stateChanged() {}

    /** Tells views what changed. */
    protected final void notifyViews(final Object argument) {}

    /** What is known of the outputs from what is known of the inputs. */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inputs)
            throws InvalidSettingsException {
        DataTableSpec[] tables = new DataTableSpec[inputs.length];
        for (int i = 0; i < tables.length; i++) {
            if (inputs[i] != null && !(inputs[i] instanceof DataTableSpec)) {
                throw new InvalidSettingsException(
                        "Input "
                                + i
                                + " is no table; this node must overwrite the form of"
                                + " configure that takes port object specs");
            }
            tables[i] = (DataTableSpec) inputs[i];
        }
        return configure(tables);
    }

    /** The same for a node whose ports all are tables. */
    protected DataTableSpec[] configure(final DataTableSpec[] inputs)
            throws InvalidSettingsException {
        throw new InvalidSettingsException(
                getClass().getName() + " implements no form of configure");
    }

    /** A message to collect. */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /** Sets the warning, {@code null} for none. */
    protected final void setWarningMessage(final String text) {
        setWarning(text == null ? null : Message.fromSummary(text));
    }

    /** The text of the warning, {@code null} if there is none. */
    protected final String getWarningMessage() {
        return Message.getSummaryFrom(warning);
    }

    /** Sets the warning, {@code null} for none. */
    protected final void setWarning(final Message message) {
        warning = message;
        listeners.forEach(l -> l.warningChanged(message));
    }

    /** The warning, {@code null} if there is none. */
    protected final Message getWarning() {
        return warning;
    }

    /** Adds a listener. */
    public void addWarningListener(final NodeModelWarningListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeWarningListener(final NodeModelWarningListener listener) {
        listeners.remove(listener);
    }

    /** The text of a flow variable. */
    public final String peekFlowVariableString(final String name) {
        return peekFlowVariable(name, VariableType.StringType.INSTANCE);
    }

    /** Puts a number out. */
    protected final void pushFlowVariableDouble(final String name, final double value) {
        pushFlowVariable(name, VariableType.DoubleType.INSTANCE, value);
    }

    /** Puts a value out. */
    protected final <T> void pushFlowVariable(
            final String name, final VariableType<T> type, final T value) {
        FlowVariable variable = new FlowVariable(name, type, value);
        synchronized (pushed) {
            pushed.put(name, variable);
        }
    }

    /** The number of a flow variable. */
    public final double peekFlowVariableDouble(final String name) {
        return peekFlowVariable(name, VariableType.DoubleType.INSTANCE);
    }

    /** The value of a flow variable, seen as a type; an exception if there is none. */
    public final <T> T peekFlowVariable(final String name, final VariableType<T> type) {
        FlowVariable variable = variables(true).get(name);
        if (variable == null || !variable.getVariableType().isConvertible(type)) {
            throw new NoSuchElementException(
                    "There is no flow variable \"" + name + "\" of type " + type);
        }
        return variable.getValue(type);
    }

    /** Puts a whole number out. */
    protected final void pushFlowVariableInt(final String name, final int value) {
        pushFlowVariable(name, VariableType.IntType.INSTANCE, value);
    }

    /** The whole number of a flow variable. */
    public final int peekFlowVariableInt(final String name) {
        return peekFlowVariable(name, VariableType.IntType.INSTANCE);
    }

    /** Puts a text out. */
    protected final void pushFlowVariableString(final String name, final String value) {
        pushFlowVariable(name, VariableType.StringType.INSTANCE, value);
    }

    private Map<String, FlowVariable> variables(final boolean own) {
        Map<String, FlowVariable> all = new LinkedHashMap<>();
        if (own) {
            synchronized (pushed) {
                all.putAll(pushed);
            }
        }
        incoming.forEach(all::putIfAbsent);
        return all;
    }

    private static Map<String, FlowVariable> only(
            final Map<String, FlowVariable> all, final VariableType<?>... types) {
        Set<VariableType<?>> wanted = Set.of(types);
        all.values().removeIf(v -> !wanted.contains(v.getVariableType()));
        return Collections.unmodifiableMap(all);
    }

    private static VariableType<?>[] simple() {
        return new VariableType<?>[] {
            VariableType.StringType.INSTANCE,
            VariableType.DoubleType.INSTANCE,
            VariableType.IntType.INSTANCE
        };
    }

    /** Texts and numbers, incoming and put out. */
    public final Map<String, FlowVariable> getAvailableFlowVariables() {
        return getAvailableFlowVariables(simple());
    }

    /** Variables of these types, incoming and put out. */
    public final Map<String, FlowVariable> getAvailableFlowVariables(
            final VariableType<?>[] types) {
        return only(variables(true), types);
    }

    /** Incoming texts and numbers. */
    public final Map<String, FlowVariable> getAvailableInputFlowVariables() {
        return getAvailableInputFlowVariables(simple());
    }

    /** Incoming variables of these types. */
    public final Map<String, FlowVariable> getAvailableInputFlowVariables(
            final VariableType<?>[] types) {
        return only(variables(false), types);
    }

    final void setIncoming(final Map<String, FlowVariable> variables) {
        incoming.clear();
        incoming.putAll(variables);
    }

    final Map<String, FlowVariable> getPushed() {
        synchronized (pushed) {
            return new LinkedHashMap<>(pushed);
        }
    }

    final void forgetPushed() {
        synchronized (pushed) {
            pushed.clear();
        }
    }

    /** How the inputs take part in execution row by row. */
    public InputPortRole[] getInputPortRoles() {
        InputPortRole[] roles = new InputPortRole[getNrInPorts()];
        Arrays.fill(roles, InputPortRole.NONDISTRIBUTED_NONSTREAMABLE);
        return roles;
    }

    /** How the outputs take part in execution row by row. */
    public OutputPortRole[] getOutputPortRoles() {
        OutputPortRole[] roles = new OutputPortRole[getNrOutPorts()];
        Arrays.fill(roles, OutputPortRole.NONDISTRIBUTED);
        return roles;
    }

    /** The operator of one part. */
    public StreamableOperator createStreamableOperator(
            final PartitionInfo partition, final PortObjectSpec[] inSpecs)
            throws InvalidSettingsException {
        return new WholeOperator(this);
    }

    /** What operators start from, {@code null} for nothing. */
    public StreamableOperatorInternals createInitialStreamableOperatorInternals() {
        return null;
    }

    /** Whether there is another intermediate run. */
    public boolean iterate(final StreamableOperatorInternals internals) {
        return false;
    }

    /** What is known of the outputs after the intermediate runs. */
    public PortObjectSpec[] computeFinalOutputSpecs(
            final StreamableOperatorInternals internals, final PortObjectSpec[] inSpecs)
            throws InvalidSettingsException {
        return configure(inSpecs);
    }

    /** How operators are united, {@code null} if there is nothing to unite. */
    public MergeOperator createMergeOperator() {
        return null;
    }

    /** Called after all operators. */
    public void finishStreamableExecution(
            final StreamableOperatorInternals internals,
            final ExecutionContext exec,
            final PortOutput[] output)
            throws Exception {}

    /** The log. */
    protected final NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }
}
