package org.knime.core.webui.node.impl;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.StreamableOperator;
import org.knime.node.parameters.NodeParameters;
import org.urwkv.standin.ui.parameters.Parameters;
import org.urwkv.standin.ui.parameters.SpecsInput;

/**
 * A node whose model loads and saves its parameters itself and hands them to configure and execute.
 *
 * @param <S> the parameters
 */
public abstract class WebUINodeModel<S extends NodeParameters> extends NodeModel {
    private final PortType[] inTypes;
    private final PortType[] outTypes;
    private final Class<S> settingsClass;
    private S settings;

    /** A node with the given ports and parameters. */
    protected WebUINodeModel(
            PortType[] inputPortTypes, PortType[] outputPortTypes, Class<S> modelSettingsClass) {
        super(inputPortTypes, outputPortTypes);
        inTypes = inputPortTypes.clone();
        outTypes = outputPortTypes.clone();
        settingsClass = modelSettingsClass;
    }

    private void createSettings(PortObjectSpec[] specs) throws InvalidSettingsException {
        if (settings == null) {
            settings =
                    Parameters.create(
                            settingsClass,
                            new SpecsInput(
                                    inTypes, outTypes, specs, this::getAvailableFlowVariables));
            validateSettings(settings);
        }
    }

    /** The parameters; empty before the node is first configured or its settings are loaded. */
    protected final Optional<S> getSettings() {
        return Optional.ofNullable(settings);
    }

    @Override
    protected final PortObjectSpec[] configure(PortObjectSpec[] inSpecs)
            throws InvalidSettingsException {
        createSettings(inSpecs);
        return configure(inSpecs, settings);
    }

    @Override
    protected final DataTableSpec[] configure(DataTableSpec[] inSpecs)
            throws InvalidSettingsException {
        createSettings(inSpecs);
        return configure(inSpecs, settings);
    }

    /**
     * Computes the specs of the outputs; nodes with tables only override the other method.
     *
     * @throws InvalidSettingsException with a sentence for the user if the node cannot run so
     */
    protected PortObjectSpec[] configure(PortObjectSpec[] inSpecs, S modelSettings)
            throws InvalidSettingsException {
        return configure(
                Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class), modelSettings);
    }

    /**
     * Computes the table specs of the outputs.
     *
     * @throws InvalidSettingsException with a sentence for the user if the node cannot run so
     */
    protected DataTableSpec[] configure(DataTableSpec[] inSpecs, S modelSettings)
            throws InvalidSettingsException {
        throw new UnsupportedOperationException(getClass().getName() + " must override configure");
    }

    @Override
    protected PortObject[] execute(PortObject[] inObjects, ExecutionContext exec) throws Exception {
        return execute(inObjects, exec, settings);
    }

    @Override
    protected BufferedDataTable[] execute(BufferedDataTable[] inObjects, ExecutionContext exec)
            throws Exception {
        return execute(inObjects, exec, settings);
    }

    /** Computes the outputs; nodes with tables only override the other method. */
    protected PortObject[] execute(PortObject[] inObjects, ExecutionContext exec, S modelSettings)
            throws Exception {
        return execute(
                Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class),
                exec,
                modelSettings);
    }

    /** Computes the output tables. */
    protected BufferedDataTable[] execute(
            BufferedDataTable[] inData, ExecutionContext exec, S modelSettings) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " must override execute");
    }

    @Override
    public final StreamableOperator createStreamableOperator(
            PartitionInfo partitionInfo, PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return createStreamableOperator(partitionInfo, inSpecs, settings);
    }

    /**
     * The operator that computes row by row.
     *
     * @throws InvalidSettingsException with a sentence for the user if the node cannot run so
     */
    protected StreamableOperator createStreamableOperator(
            PartitionInfo partitionInfo, PortObjectSpec[] inSpecs, S modelSettings)
            throws InvalidSettingsException {
        return super.createStreamableOperator(partitionInfo, inSpecs);
    }

    @Override
    protected void loadInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {}

    @Override
    protected void saveInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {}

    @Override
    protected final void saveSettingsTo(NodeSettingsWO nodeSettings) {
        Parameters.save(
                settings == null ? Parameters.create(settingsClass) : settings, nodeSettings);
    }

    @Override
    protected final void validateSettings(NodeSettingsRO nodeSettings)
            throws InvalidSettingsException {
        validateSettings(Parameters.load(settingsClass, nodeSettings));
    }

    /**
     * Checks the parameters when they are about to be applied.
     *
     * @throws InvalidSettingsException with a sentence for the user if a value is impossible
     */
    protected void validateSettings(S modelSettings) throws InvalidSettingsException {
        modelSettings.validate();
    }

    @Override
    protected final void loadValidatedSettingsFrom(NodeSettingsRO nodeSettings)
            throws InvalidSettingsException {
        settings = Parameters.load(settingsClass, nodeSettings);
    }

    @Override
    protected void reset() {}
}
