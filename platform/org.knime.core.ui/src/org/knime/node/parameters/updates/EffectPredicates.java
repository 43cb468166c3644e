package org.knime.node.parameters.updates;

import java.util.List;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;

/** Conditions made of conditions. */
final class EffectPredicates {
    private EffectPredicates() {}

    /** Holds if all hold. */
    static EffectPredicate and(EffectPredicate... parts) {
        return new Compound("and", List.of(parts));
    }

    /** Holds if any holds. */
    static EffectPredicate or(EffectPredicate... parts) {
        return new Compound("or", List.of(parts));
    }

    /** Holds if the part does not. */
    static EffectPredicate not(EffectPredicate part) {
        return new Compound("not", List.of(part));
    }

    /** The parts with their operator; nothing evaluates them where no dialog is shown. */
    private record Compound(String operator, List<EffectPredicate> parts)
            implements EffectPredicate {
        @Override
        public <T> T accept(PredicateVisitor<T> visitor) {
            throw new UnsupportedOperationException(
                    "Conditions of dialogs are not evaluated here; open the dialog in KNIME.");
        }
    }
}
