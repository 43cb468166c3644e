package org.knime.node.parameters.widget;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** The control of an {@link java.util.Optional} field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OptionalWidget {
    /** Gives the value when the user switches it on. */
    Class<? extends DefaultValueProvider<?>> defaultProvider();

    /**
     * Gives the value when the user switches it on.
     *
     * @param <T> the type of the value
     */
    interface DefaultValueProvider<T> extends StateProvider<T> {
        @Override
        default void init(StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }
    }
}
