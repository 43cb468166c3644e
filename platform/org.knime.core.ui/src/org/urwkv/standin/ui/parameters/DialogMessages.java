package org.urwkv.standin.ui.parameters;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.message.TextMessage;

/** The messages that a dialog shows when it opens, in the order of their fields. */
public final class DialogMessages {
    private final NodeParameters parameters;
    private final NodeParametersInput input;

    private DialogMessages(NodeParameters parameters, NodeParametersInput input) {
        this.parameters = parameters;
        this.input = input;
    }

    /**
     * The messages for these values of the parameters and this input.
     *
     * @throws IllegalStateException if a provider refers to no parameter, or is never asked
     */
    public static List<TextMessage.Message> of(
            NodeParameters parameters, NodeParametersInput input) {
        DialogMessages dialog = new DialogMessages(parameters, input);
        List<TextMessage.Message> messages = new ArrayList<>();
        for (Field field : ParameterFields.of(parameters.getClass())) {
            TextMessage message = field.getAnnotation(TextMessage.class);
            if (message != null) {
                dialog.compute(message.value()).ifPresent(messages::add);
            }
        }
        return messages;
    }

    private <S> S compute(Class<? extends StateProvider<S>> type) {
        StateProvider<S> provider = Instances.create(type);
        Opening opening = new Opening();
        provider.init(opening);
        if (!opening.asked) {
            throw new IllegalStateException(type + " is not computed when the dialog opens.");
        }
        try {
            return provider.computeState(input);
        } catch (StateComputationFailureException e) {
            throw new IllegalStateException(type + " gave nothing to show.", e);
        }
    }

    private Object value(Class<?> reference) {
        List<Field> fields =
                ParameterFields.of(parameters.getClass()).stream()
                        .filter(field -> field.isAnnotationPresent(ValueReference.class))
                        .filter(f -> f.getAnnotation(ValueReference.class).value() == reference)
                        .toList();
        if (fields.size() != 1) {
            throw new IllegalStateException(fields.size() + " parameters have the " + reference);
        }
        try {
            return fields.get(0).get(parameters);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Not accessible: " + fields.get(0), e);
        }
    }

    /** Takes what a provider declares. */
    private final class Opening implements StateProvider.StateProviderInitializer {
        private boolean asked;

        @Override
        public NodeParametersInput getNodeParametersInput() {
            return input;
        }

        @Override
        public <T> Supplier<T> computeFromValueSupplier(
                Class<? extends ParameterReference<T>> ref) {
            return getValueSupplier(ref);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref) {
            T value = (T) value(ref);
            return () -> value;
        }

        @Override
        public <T> void computeOnValueChange(Class<? extends ParameterReference<T>> ref) {
            value(ref);
        }

        @Override
        public <T> Supplier<T> computeFromProvidedState(
                Class<? extends StateProvider<T>> provider) {
            T state = compute(provider);
            return () -> state;
        }

        @Override
        public void computeOnButtonClick(Class<? extends ButtonReference> ref) {
            // nobody clicks
        }

        @Override
        public void computeBeforeOpenDialog() {
            asked = true;
        }

        @Override
        public void computeAfterOpenDialog() {
            asked = true;
        }
    }
}
