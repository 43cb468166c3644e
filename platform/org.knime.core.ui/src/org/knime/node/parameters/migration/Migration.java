package org.knime.node.parameters.migration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the migration of a field or of a whole class. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Migration {
    /** The class, with a constructor without arguments. */
    @SuppressWarnings("rawtypes")
    Class<? extends NodeParametersMigration> value();
}
