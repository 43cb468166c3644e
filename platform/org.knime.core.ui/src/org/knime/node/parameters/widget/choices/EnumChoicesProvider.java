package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Gives constants of an enum as choices.
 *
 * @param <E> the enum
 */
public interface EnumChoicesProvider<E extends Enum<E>>
        extends ChoicesStateProvider<EnumChoice<E>> {
    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The constants. */
    default List<E> choices(NodeParametersInput context) {
        throw new UnsupportedOperationException(
                getClass().getName() + " must override choices or computeState.");
    }

    @Override
    default List<EnumChoice<E>> computeState(NodeParametersInput context) {
        return choices(context).stream().map(EnumChoice::fromEnumConst).toList();
    }
}
