package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

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
