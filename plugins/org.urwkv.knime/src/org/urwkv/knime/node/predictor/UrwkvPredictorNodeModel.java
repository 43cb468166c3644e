package org.urwkv.knime.node.predictor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.Ensemble;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.torch.Device;
import org.urwkv.volume.LabelVolume;

/** Appends the labels that one or more models give to the images of a table. */
public final class UrwkvPredictorNodeModel extends VolumeNodeModel<UrwkvPredictorParameters> {

    /** The models come in at port 0 and, if there are more, from port 2 on. */
    static final int TABLE = 1;

    private static final NodeLogger LOGGER = NodeLogger.getLogger(UrwkvPredictorNodeModel.class);

    UrwkvPredictorNodeModel() {
        super(
                new PortType[] {
                    UrwkvModelPortObject.TYPE,
                    BufferedDataTable.TYPE,
                    UrwkvModelPortObject.TYPE_OPTIONAL,
                    UrwkvModelPortObject.TYPE_OPTIONAL,
                    UrwkvModelPortObject.TYPE_OPTIONAL,
                    UrwkvModelPortObject.TYPE_OPTIONAL
                },
                new PortType[] {BufferedDataTable.TYPE},
                UrwkvPredictorParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in, UrwkvPredictorParameters parameters)
            throws InvalidSettingsException {
        DataTableSpec table = (DataTableSpec) in[TABLE];
        int images = Columns.find(table, parameters.m_imageColumn, ColumnKind.IMAGE);
        SortedMap<Integer, ModelDescription> known = new TreeMap<>();
        for (int port = 0; port < in.length; port++) {
            if (port != TABLE && in[port] != null) {
                int number = number(port);
                ((UrwkvModelPortObjectSpec) in[port])
                        .getDescription()
                        .ifPresent(model -> known.put(number, model));
            }
        }
        if (!known.isEmpty()) {
            check(known, table.getColumnSpec(images), parameters);
        }
        return new PortObjectSpec[] {new OutputColumns(table, parameters).appended()};
    }

    /** What messages call the model at a port: as the port is named. */
    private static int number(int port) {
        return Math.max(1, port);
    }

    private static void check(
            SortedMap<Integer, ModelDescription> models,
            DataColumnSpec images,
            UrwkvPredictorParameters parameters)
            throws InvalidSettingsException {
        ModelDescription first = models.get(models.firstKey());
        try {
            Ensemble.check(models);
            Ensemble.checkLabels(first, parameters.probabilityLabels());
            Optional<ColumnContent> content = ColumnContent.of(images);
            if (content.isPresent() && content.get().channels() > 0) {
                first.preprocessing().checkChannels(content.get().channels());
            }
        } catch (SegmentationException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    protected PortObject[] execute(
            PortObject[] in, ExecutionContext exec, UrwkvPredictorParameters parameters)
            throws Exception {
        return Failures.run(
                () -> predict(models(in), (BufferedDataTable) in[TABLE], exec, parameters));
    }

    private static List<SegmentationModel> models(PortObject[] in) throws IOException {
        List<SegmentationModel> models = new ArrayList<>();
        for (int port = 0; port < in.length; port++) {
            if (in[port] instanceof UrwkvModelPortObject model) {
                try {
                    models.add(model.readModel());
                } catch (SegmentationException e) {
                    throw new SegmentationException(
                            "Model " + number(port) + ": " + e.getMessage(), e);
                }
            }
        }
        return models;
    }

    /** What is done to predicted labels: what the models have learned, then what is set. */
    private static UnaryOperator<LabelVolume> cleaning(
            List<SegmentationModel> models,
            UrwkvPredictorParameters parameters,
            List<String> warnings) {
        if (!parameters.m_asLearned) {
            return parameters.postprocessing()::apply;
        }
        List<LearnedPostprocessing> learned =
                models.stream().flatMap(m -> m.description().postprocessing().stream()).toList();
        if (learned.size() < models.size()) {
            warnings.add(
                    "A model has learned nothing about cleaning up, because no case was held out"
                            + " when it was trained; only what is set was done.");
            return parameters.postprocessing()::apply;
        }
        LearnedPostprocessing common = LearnedPostprocessing.common(learned);
        return labels -> parameters.postprocessing().apply(common.apply(labels));
    }

    private PortObject[] predict(
            List<SegmentationModel> models,
            BufferedDataTable table,
            ExecutionContext exec,
            UrwkvPredictorParameters parameters)
            throws Exception {
        DataTableSpec spec = table.getDataTableSpec();
        List<String> warnings = new ArrayList<>();
        Device device = DeviceChoice.present(parameters.m_device, warnings::add);
        RowFailures failures = new RowFailures();
        int images = Columns.find(spec, parameters.m_imageColumn, ColumnKind.IMAGE);
        ColumnRearranger columns = new ColumnRearranger(spec);
        BufferedDataTable predicted;
        try (Predictor predictor =
                        new Predictor(models, device, parameters.options(), warnings::add);
                CaseAhead ahead = new CaseAhead(table, images, predictor)) {
            LOGGER.info(
                    "Loaded %d model(s) once for %d rows.".formatted(models.size(), table.size()));
            PredictedCells cells =
                    new PredictedCells(
                            new OutputColumns(spec, parameters),
                            Columns.findNames(spec, null),
                            ahead,
                            predictor,
                            parameters,
                            cleaning(models, parameters, warnings),
                            parameters.m_failOnFirstError ? null : failures,
                            new RowProgress(exec, table.size()));
            columns.append(cells);
            long begin = System.nanoTime();
            predicted = rearrange(table, columns, exec);
            LOGGER.info(
                    String.format(
                            Locale.ROOT,
                            "Labelled %d rows in %.1f s, of which the networks took %.1f s.",
                            table.size(),
                            (System.nanoTime() - begin) / 1e9,
                            cells.seconds()));
        }
        if (!warnings.isEmpty()) {
            setWarningMessage(String.join(" ", warnings));
        }
        warn(failures, table.size(), "See the reason in the missing values of the column.");
        return new PortObject[] {predicted};
    }
}
