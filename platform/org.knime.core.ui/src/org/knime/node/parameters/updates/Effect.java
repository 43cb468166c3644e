package org.knime.node.parameters.updates;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables the annotated control while a predicate holds. */
@Repeatable(Effects.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {
    /** What happens to the control. */
    enum EffectType {
        /** Enabled while the predicate holds. */
        ENABLE,
        /** Disabled while the predicate holds. */
        DISABLE,
        /** Shown while the predicate holds. */
        SHOW,
        /** Hidden while the predicate holds. */
        HIDE
    }

    /** The predicate. */
    Class<? extends EffectPredicateProvider> predicate();

    /** The effect. */
    EffectType type();
}
