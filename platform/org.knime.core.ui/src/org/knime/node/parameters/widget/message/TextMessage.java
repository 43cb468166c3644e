package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** Shows a message where the annotated field stands. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {
    /** Gives the message. */
    Class<? extends StateProvider<Optional<Message>>> value();

    /** A message that depends on the input only. */
    interface SimpleTextMessageProvider extends StateProvider<Optional<Message>> {
        /** Whether it is shown. */
        boolean showMessage(NodeParametersInput context);

        /** Its title. */
        String title();

        /** Its text. */
        String description();

        /** Its kind. */
        MessageType type();

        @Override
        default void init(StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        default Optional<Message> computeState(NodeParametersInput context) {
            return showMessage(context)
                    ? Optional.of(new Message(title(), description(), type()))
                    : Optional.empty();
        }
    }

    /**
     * A message.
     *
     * @param title its title
     * @param description its text
     * @param type its kind
     */
    record Message(String title, String description, MessageType type) {}

    /** The kinds of messages. */
    enum MessageType {
        /** To know. */
        INFO,
        /** To mind. */
        WARNING,
        /** To correct. */
        ERROR,
        /** All is well. */
        SUCCESS
    }
}
