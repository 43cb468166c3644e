package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Changes the key of a field's setting. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {
    /** The key; empty for the field's own name without a leading {@code m_}. */
    String configKey() default "";

    /**
     * Whether the setting is hidden from flow variables: {@code _Internals} is appended to its key.
     */
    boolean hidden() default false;
}
