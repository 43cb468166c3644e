package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotated element of the layout stands after another one. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(AfterAllOf.class)
@Target(ElementType.TYPE)
public @interface After {
    /** The element that comes first. */
    Class<?> value();
}
