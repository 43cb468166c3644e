package org.knime.node.parameters.updates;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;

/** A condition on other parameters or on the input. */
public interface EffectPredicate {
    /** Hands the condition to the visitor's method for its kind. */
    <T> T accept(PredicateVisitor<T> visitor);

    /** Holds if this one and the other hold. */
    default EffectPredicate and(EffectPredicate other) {
        return EffectPredicates.and(this, other);
    }

    /** Holds if this one or the other holds. */
    default EffectPredicate or(EffectPredicate other) {
        return EffectPredicates.or(this, other);
    }

    /** Holds if this one does not. */
    default EffectPredicate negate() {
        return EffectPredicates.not(this);
    }
}
