package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Gives columns as choices. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {
    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The columns. */
    default List<DataColumnSpec> columnChoices(NodeParametersInput context) {
        throw new UnsupportedOperationException(
                getClass().getName() + " must override columnChoices or computeState.");
    }

    @Override
    default List<TypedStringChoice> computeState(NodeParametersInput context) {
        return columnChoices(context).stream().map(TypedStringChoice::fromColSpec).toList();
    }
}
