package org.urwkv.knime.node.learner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.filehandling.core.connections.FSFiles;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.Location;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.view.TrainingChart;
import org.urwkv.segmentation.Provenance;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingCase;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;

/** Trains on the rows of a table; gives the model and the log of the training. */
public final class UrwkvLearnerNodeModel extends VolumeNodeModel<UrwkvLearnerParameters> {

    private static final String VIEW_FILE = "training.csv";

    private LearnerView view = LearnerView.EMPTY;

    UrwkvLearnerNodeModel() {
        super(
                new PortType[] {
                    BufferedDataTable.TYPE,
                    BufferedDataTable.TYPE_OPTIONAL,
                    UrwkvModelPortObject.TYPE_OPTIONAL
                },
                new PortType[] {UrwkvModelPortObject.TYPE, BufferedDataTable.TYPE},
                UrwkvLearnerParameters.class);
    }

    private static DataTableSpec logSpec() {
        return new DataTableSpec(
                new DataColumnSpecCreator("Epoch", IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Steps", IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Learning Rate", DoubleCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Training Loss", DoubleCell.TYPE).createSpec(),
                new DataColumnSpecCreator("Validation Dice", DoubleCell.TYPE).createSpec());
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in, UrwkvLearnerParameters parameters)
            throws InvalidSettingsException {
        for (int port = 0; port < 2; port++) {
            if (in[port] != null) {
                DataTableSpec table = (DataTableSpec) in[port];
                Columns.find(table, parameters.m_imageColumn, ColumnKind.IMAGE);
                Columns.find(table, parameters.m_labelColumn, ColumnKind.LABEL);
            }
        }
        if (parameters.m_keepCheckpoints
                && !Location.isChosen(parameters.m_checkpointFolder.getFSLocation())) {
            throw new InvalidSettingsException(
                    "No checkpoint folder is chosen; choose one, or keep no checkpoints.");
        }
        return new PortObjectSpec[] {new UrwkvModelPortObjectSpec(), logSpec()};
    }

    @Override
    protected PortObject[] execute(
            PortObject[] in, ExecutionContext exec, UrwkvLearnerParameters parameters)
            throws Exception {
        return Failures.run(() -> train(in, exec, parameters));
    }

    private PortObject[] train(
            PortObject[] in, ExecutionContext exec, UrwkvLearnerParameters parameters)
            throws Exception {
        List<String> warnings = new ArrayList<>();
        List<TrainingCase> cases = cases(in[0], parameters, warnings);
        List<TrainingCase> heldOut = cases(in[1], parameters, warnings);
        SegmentationModel start = in[2] == null ? null : ((UrwkvModelPortObject) in[2]).readModel();
        List<Device> devices = DeviceChoice.severalPresent(parameters.m_device, warnings::add);
        long seed =
                parameters.m_useSeed ? parameters.m_seed : ThreadLocalRandom.current().nextLong();
        SegmentationModel model;
        try (OptionalFolder folder = OptionalFolder.open(parameters)) {
            TrainingOptions options = parameters.options(devices, seed, folder.path());
            NodeMonitor monitor =
                    new NodeMonitor(exec, warnings::add, new LiveCurve(folder.path()));
            model = Training.train(cases, heldOut, start, options, monitor);
        }
        Provenance provenance = model.provenance();
        view = LearnerView.of(model);
        pushFlowVariableInt("best_epoch", provenance.bestEpoch());
        pushFlowVariableDouble("best_dice", provenance.bestDice());
        pushFlowVariableString("device", provenance.device());
        if (!warnings.isEmpty()) {
            setWarningMessage(String.join(" ", warnings));
        }
        return new PortObject[] {
            UrwkvModelPortObject.create(
                    exec.createFileStore(UrwkvModelPortObject.FILE_NAME), model),
            logTable(exec, model.log())
        };
    }

    private static List<TrainingCase> cases(
            PortObject port, UrwkvLearnerParameters parameters, List<String> warnings)
            throws InvalidSettingsException {
        if (port == null) {
            return List.of();
        }
        BufferedDataTable table = (BufferedDataTable) port;
        DataTableSpec spec = table.getDataTableSpec();
        TableCases found =
                TableCases.of(
                        table,
                        Columns.find(spec, parameters.m_imageColumn, ColumnKind.IMAGE),
                        Columns.find(spec, parameters.m_labelColumn, ColumnKind.LABEL),
                        Columns.findNames(spec, null));
        Optional<String> incomplete = found.incomplete();
        if (incomplete.isPresent() && found.cases().isEmpty()) {
            throw new InvalidSettingsException("There is nothing to train on: " + incomplete.get());
        }
        incomplete.ifPresent(warnings::add);
        return found.cases();
    }

    /**
     * The open folder of checkpoints, if they are kept.
     *
     * @param location null if they are not
     */
    private record OptionalFolder(Location location) implements AutoCloseable {

        static OptionalFolder open(UrwkvLearnerParameters parameters) throws IOException {
            if (!parameters.m_keepCheckpoints) {
                return new OptionalFolder(null);
            }
            Location location = Location.open(parameters.m_checkpointFolder.getFSLocation());
            FSFiles.createDirectories(location.path());
            return new OptionalFolder(location);
        }

        Path path() {
            return location == null ? null : location.path();
        }

        @Override
        public void close() throws IOException {
            if (location != null) {
                location.close();
            }
        }
    }

    private static BufferedDataTable logTable(ExecutionContext exec, List<EpochRecord> log) {
        BufferedDataContainer table = exec.createDataContainer(logSpec());
        for (int i = 0; i < log.size(); i++) {
            EpochRecord record = log.get(i);
            table.addRowToTable(
                    new DefaultRow(
                            RowKey.createRowKey((long) i),
                            new IntCell(record.epoch()),
                            new IntCell(record.steps()),
                            new DoubleCell(record.learningRate()),
                            new DoubleCell(record.trainingLoss()),
                            dice(record.validationDice())));
        }
        table.close();
        return table.getTable();
    }

    private static DataCell dice(double value) {
        return Double.isNaN(value)
                ? new MissingCell("Not validated in this epoch.")
                : new DoubleCell(value);
    }

    /** The page with the training curves. */
    String page() {
        return TrainingChart.html(view.log(), view.bestEpoch(), view.settings());
    }

    @Override
    protected void reset() {
        view = LearnerView.EMPTY;
    }

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException {
        view.write(folder.toPath().resolve(VIEW_FILE));
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException {
        view = LearnerView.read(folder.toPath().resolve(VIEW_FILE));
    }
}
