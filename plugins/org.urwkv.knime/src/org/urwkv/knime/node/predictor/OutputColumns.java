package org.urwkv.knime.node.predictor;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.knime.node.Columns;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;

/** The columns that the node appends: the labels, then what else was asked for. */
final class OutputColumns {

    private final DataTableSpec table;
    private final List<DataColumnSpec> specs = new ArrayList<>();

    /**
     * @param table the input table
     * @throws InvalidSettingsException if the labels of the settings are none
     */
    OutputColumns(DataTableSpec table, UrwkvPredictorParameters parameters)
            throws InvalidSettingsException {
        this.table = table;
        add(Columns.PREDICTION, LabelVolumeCell.TYPE);
        for (int label : parameters.probabilityLabels()) {
            add("Probability of " + label, VolumeCell.TYPE);
        }
        if (parameters.m_uncertainty != UrwkvPredictorParameters.UncertaintyMap.NONE) {
            add("Uncertainty", VolumeCell.TYPE);
        }
    }

    private void add(String name, DataType type) {
        String unused = DataTableSpec.getUniqueColumnName(table, name);
        specs.add(new DataColumnSpecCreator(unused, type).createSpec());
    }

    /** The columns. */
    DataColumnSpec[] specs() {
        return specs.toArray(DataColumnSpec[]::new);
    }

    /** The input table with the columns appended. */
    DataTableSpec appended() {
        DataTableSpecCreator creator = new DataTableSpecCreator(table);
        creator.addColumns(specs());
        return creator.createSpec();
    }
}
