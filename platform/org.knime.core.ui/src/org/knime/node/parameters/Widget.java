package org.knime.node.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.Effect;

/** Title and description of the control of one field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Inherited
public @interface Widget {
    /** The label of the control. */
    String title();

    /**
     * The description, a fragment of HTML; it also makes the option's text in the node description.
     */
    String description();

    /** Whether the control belongs to the advanced settings. */
    boolean advanced() default false;

    /** Effects on the control. */
    Effect[] effect() default {};
}
