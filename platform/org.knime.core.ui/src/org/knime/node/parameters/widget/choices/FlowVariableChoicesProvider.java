package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.node.parameters.NodeParametersInput;

/** Gives flow variables as choices. */
public interface FlowVariableChoicesProvider extends TypedStringChoicesProvider {
    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The variables. */
    default List<FlowVariable> flowVariableChoices(NodeParametersInput context) {
        throw new UnsupportedOperationException(
                getClass().getName() + " must override flowVariableChoices or computeState.");
    }

    @Override
    default List<TypedStringChoice> computeState(NodeParametersInput context) {
        return flowVariableChoices(context).stream()
                .map(TypedStringChoice::fromFlowVariable)
                .toList();
    }
}
