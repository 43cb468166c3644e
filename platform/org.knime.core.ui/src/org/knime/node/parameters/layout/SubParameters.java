package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** Shows further controls in a drawer that belongs to the annotated field's control. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SubParameters {
    /** The element of the layout that the drawer shows. */
    Class<?> subLayoutRoot();

    /** Tells whether the drawer can be opened. */
    Class<? extends StateProvider<Boolean>> showSubParametersProvider() default NoProvider.class;
}
