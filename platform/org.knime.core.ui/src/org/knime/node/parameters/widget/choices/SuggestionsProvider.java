package org.knime.node.parameters.widget.choices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names what gives suggestions for the annotated text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SuggestionsProvider {
    /** Gives the suggestions. */
    @SuppressWarnings("rawtypes")
    Class<? extends ChoicesStateProvider> value();
}
