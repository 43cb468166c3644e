package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

/** Gives all columns of an input table as choices. */
public class AllColumnsProvider implements ColumnChoicesProvider, InputTableIndexHolder {
    /** Called by the dialog. */
    public AllColumnsProvider() {}

    @Override
    public List<DataColumnSpec> columnChoices(NodeParametersInput context) {
        return ColumnSelectionUtil.getAllColumns(context, getInputTableIndex(context));
    }
}
