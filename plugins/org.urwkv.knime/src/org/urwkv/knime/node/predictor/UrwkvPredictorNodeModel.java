package org.urwkv.knime.node.predictor;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.node.DeviceChoice;
import org.urwkv.knime.node.Failures;
import org.urwkv.knime.node.RowFailures;
import org.urwkv.knime.node.RowProgress;
import org.urwkv.knime.node.VolumeNodeModel;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.torch.Device;

/** Appends the labels that a model gives to the images of a table. */
public final class UrwkvPredictorNodeModel extends VolumeNodeModel<UrwkvPredictorParameters> {

    UrwkvPredictorNodeModel() {
        super(
                new PortType[] {UrwkvModelPortObject.TYPE, BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                UrwkvPredictorParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] in, UrwkvPredictorParameters parameters)
            throws InvalidSettingsException {
        DataTableSpec table = (DataTableSpec) in[1];
        Columns.find(table, parameters.m_imageColumn, ColumnKind.IMAGE);
        DataTableSpecCreator out = new DataTableSpecCreator(table);
        out.addColumns(prediction(table));
        return new PortObjectSpec[] {out.createSpec()};
    }

    @Override
    protected PortObject[] execute(
            PortObject[] in, ExecutionContext exec, UrwkvPredictorParameters parameters)
            throws Exception {
        return Failures.run(
                () ->
                        predict(
                                (UrwkvModelPortObject) in[0],
                                (BufferedDataTable) in[1],
                                exec,
                                parameters));
    }

    private PortObject[] predict(
            UrwkvModelPortObject model,
            BufferedDataTable table,
            ExecutionContext exec,
            UrwkvPredictorParameters parameters)
            throws Exception {
        DataTableSpec spec = table.getDataTableSpec();
        List<String> warnings = new ArrayList<>();
        Device device = DeviceChoice.present(parameters.m_device, warnings::add);
        RowFailures failures = new RowFailures();
        ColumnRearranger columns = new ColumnRearranger(spec);
        BufferedDataTable predicted;
        try (Predictor predictor = new Predictor(model.readModel(), device, parameters.m_threads)) {
            columns.append(
                    new PredictedCells(
                            prediction(spec),
                            Columns.find(spec, parameters.m_imageColumn, ColumnKind.IMAGE),
                            Columns.findNames(spec, null),
                            predictor,
                            parameters.m_failOnFirstError ? null : failures,
                            new RowProgress(exec, table.size())));
            predicted = rearrange(table, columns, exec);
        }
        if (!warnings.isEmpty()) {
            setWarningMessage(warnings.get(0));
        }
        warn(failures, table.size(), "See the reason in the missing values of the column.");
        return new PortObject[] {predicted};
    }

    private static DataColumnSpec prediction(DataTableSpec table) {
        return new DataColumnSpecCreator(
                        DataTableSpec.getUniqueColumnName(table, Columns.PREDICTION),
                        LabelVolumeCell.TYPE)
                .createSpec();
    }
}
