package org.urwkv.knime.node.predictor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.DataTableRowInput;
import org.knime.core.node.streamable.InputPortRole;
import org.knime.core.node.streamable.OutputPortRole;
import org.knime.core.node.streamable.PartitionInfo;
import org.knime.core.node.streamable.PortInput;
import org.knime.core.node.streamable.PortObjectInput;
import org.knime.core.node.streamable.PortOutput;
import org.knime.core.node.streamable.RowInput;
import org.knime.core.node.streamable.StreamableOperator;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.Ensemble;

/** Appends the labels that one or more models give to the images of a table. */
public final class UrwkvPredictorNodeModel extends VolumeNodeModel<UrwkvPredictorParameters> {

    /** The models come in at port 0 and, if there are more, from port 2 on. */
    static final int TABLE = 1;

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
                () -> {
                    BufferedDataTable table = (BufferedDataTable) in[TABLE];
                    PredictionRun run = new PredictionRun(models(in), parameters);
                    BufferedDataTable predicted =
                            run.run(
                                    table.getDataTableSpec(),
                                    new DataTableRowInput(table),
                                    new RowProgress(exec, table.size()),
                                    (columns, cases) -> rearrange(table, columns, exec));
                    warn(run);
                    return new PortObject[] {predicted};
                });
    }

    private void warn(PredictionRun run) {
        warn(
                run.failures(),
                run.remarks(),
                run.rows(),
                "See the reason in the missing values of the column.");
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

    /** Rows come one by one to a single copy: several would fight for the memory. */
    @Override
    public InputPortRole[] getInputPortRoles() {
        InputPortRole[] roles = new InputPortRole[getNrInPorts()];
        Arrays.fill(roles, InputPortRole.NONDISTRIBUTED_NONSTREAMABLE);
        roles[TABLE] = InputPortRole.NONDISTRIBUTED_STREAMABLE;
        return roles;
    }

    @Override
    public OutputPortRole[] getOutputPortRoles() {
        return new OutputPortRole[] {OutputPortRole.NONDISTRIBUTED};
    }

    @Override
    protected StreamableOperator createStreamableOperator(
            PartitionInfo partition, PortObjectSpec[] in, UrwkvPredictorParameters parameters) {
        return new StreamableOperator() {
            @Override
            public void runFinal(PortInput[] inputs, PortOutput[] outputs, ExecutionContext exec)
                    throws Exception {
                Failures.run(
                        () -> {
                            stream(inputs, outputs, exec, parameters);
                            return null;
                        });
            }
        };
    }

    private void stream(
            PortInput[] inputs,
            PortOutput[] outputs,
            ExecutionContext exec,
            UrwkvPredictorParameters parameters)
            throws Exception {
        PortObject[] objects = new PortObject[inputs.length];
        for (int port = 0; port < inputs.length; port++) {
            objects[port] = inputs[port] instanceof PortObjectInput in ? in.getPortObject() : null;
        }
        RowInput rows = (RowInput) inputs[TABLE];
        PredictionRun run = new PredictionRun(models(objects), parameters);
        run.run(
                rows.getDataTableSpec(),
                rows,
                new RowProgress(exec, -1),
                (columns, cases) -> {
                    PortInput[] ahead = inputs.clone();
                    ahead[TABLE] = cases.rows();
                    stream(columns.createStreamableFunction(TABLE, 0), ahead, outputs, exec);
                    return null;
                });
        warn(run);
    }
}
