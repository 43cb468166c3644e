package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/** Gives texts as choices. */
public interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {
    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The texts. */
    default List<String> choices(NodeParametersInput context) {
        throw new UnsupportedOperationException(
                getClass().getName() + " must override choices or computeState.");
    }

    @Override
    default List<StringChoice> computeState(NodeParametersInput context) {
        return choices(context).stream().map(StringChoice::fromId).toList();
    }
}
