package org.knime.node.parameters.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** How an array of groups is shown and edited. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ArrayWidget {
    /** The text of the button that adds an element. */
    String addButtonText() default "";

    /** How an element is laid out. */
    ElementLayout elementLayout() default ElementLayout.VERTICAL_CARD;

    /** The title of an element; its number is appended. */
    String elementTitle() default "";

    /** Whether elements can be moved. */
    boolean showSortButtons() default false;

    /** Whether elements can neither be added nor removed. */
    boolean hasFixedSize() default false;

    /** Gives the value of a new element. */
    @SuppressWarnings("rawtypes")
    Class<? extends StateProvider> elementDefaultValueProvider() default StateProvider.class;

    /** The layouts of an element. */
    enum ElementLayout {
        /** One control below the other, with a title. */
        VERTICAL_CARD,
        /** All controls in one line, without a title. */
        HORIZONTAL_SINGLE_LINE
    }
}
