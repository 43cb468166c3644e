package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Holds several {@link Effect}. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effects {
    /** The effects. */
    Effect[] value();
}
