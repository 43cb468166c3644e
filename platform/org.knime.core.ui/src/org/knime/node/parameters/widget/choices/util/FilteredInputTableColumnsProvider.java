package org.knime.node.parameters.widget.choices.util;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

import java.util.List;

/** Gives some columns of an input table as choices. */
public interface FilteredInputTableColumnsProvider
        extends InputTableIndexHolder, ColumnChoicesProvider {
    @Override
    default List<DataColumnSpec> columnChoices(NodeParametersInput context) {
        return ColumnSelectionUtil.getFilteredColumns(
                context, getInputTableIndex(context), this::isIncluded);
    }

    /** Whether the column is a choice. */
    boolean isIncluded(DataColumnSpec col);
}
