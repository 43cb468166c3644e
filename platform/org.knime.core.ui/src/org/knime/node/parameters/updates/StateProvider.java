package org.knime.node.parameters.updates;

import java.util.function.Supplier;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes a state: a value, a list of choices, a message.
 *
 * @param <S> the type of the state
 */
public interface StateProvider<S> {
    /** Declares what triggers the computation and what it depends on; called once, first. */
    void init(StateProviderInitializer initializer);

    /**
     * Computes the state.
     *
     * @throws StateComputationFailureException if the state shall stay as it is
     */
    S computeState(NodeParametersInput parametersInput) throws StateComputationFailureException;

    /** Takes what a provider declares. */
    interface StateProviderInitializer {
        /** The input at the time of the declaration. */
        NodeParametersInput getNodeParametersInput();

        /** The parameter's value, whose change triggers the computation. */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** The parameter's value, without a trigger. */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** The parameter's value, without a trigger, for types with parameters of their own. */
        default <T> Supplier<T> getValueSupplier(
                Class<? extends ParameterReference<?>> ref, TypeReference<T> typeReference) {
            throw new UnsupportedOperationException(
                    "Values of the generic type " + typeReference + " are not supported here.");
        }

        /** A change of the parameter triggers the computation. */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> ref);

        /** Another provider's state, whose change triggers the computation. */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> provider);

        /** A click triggers the computation. */
        void computeOnButtonClick(Class<? extends ButtonReference> ref);

        /** The state is computed before the dialog opens. */
        void computeBeforeOpenDialog();

        /** The state is computed after the dialog has opened. */
        void computeAfterOpenDialog();
    }

    /**
     * Carries a type with parameters.
     *
     * @param <T> the type
     */
    interface TypeReference<T> {}
}
