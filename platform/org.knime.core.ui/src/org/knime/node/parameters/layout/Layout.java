package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a field, or all fields of a class, into an element of the layout. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {
    /** The element: a class or interface, often annotated with {@link Section}. */
    Class<?> value();
}
