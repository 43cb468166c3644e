package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.validation.BuiltinValidation;

/** Checks of numbers. */
public interface NumberInputWidgetValidation extends BuiltinValidation {
    /** Whether the bound itself is refused. */
    default boolean isExclusive() {
        return false;
    }

    /** A smallest value. */
    abstract class MinValidation implements NumberInputWidgetValidation {
        /** For subclasses, with a constructor without arguments. */
        public MinValidation() {}

        /** The smallest value. */
        protected abstract double getMin();

        @Override
        public final MinValidationParams getParameters() {
            return new MinValidationParams(getMin(), isExclusive());
        }

        @Override
        public String getErrorMessage() {
            return Bounds.message(isExclusive() ? "greater than" : "at least", getMin());
        }

        record MinValidationParams(double min, boolean isExclusive) {}

        /** At least 0. */
        public static final class IsNonNegativeValidation extends MinValidation {
            /** Called by the dialog. */
            public IsNonNegativeValidation() {}

            @Override
            public double getMin() {
                return 0;
            }
        }

        /** At least 1. */
        public static final class IsPositiveIntegerValidation extends MinValidation {
            /** Called by the dialog. */
            public IsPositiveIntegerValidation() {}

            @Override
            public double getMin() {
                return 1;
            }
        }

        /** Greater than 0. */
        public static final class IsPositiveDoubleValidation extends MinValidation {
            /** Called by the dialog. */
            public IsPositiveDoubleValidation() {}

            @Override
            public double getMin() {
                return 0;
            }

            @Override
            public boolean isExclusive() {
                return true;
            }
        }
    }

    /** A largest value. */
    abstract class MaxValidation implements NumberInputWidgetValidation {
        /** For subclasses, with a constructor without arguments. */
        public MaxValidation() {}

        /** The largest value. */
        protected abstract double getMax();

        @Override
        public final MaxValidationParams getParameters() {
            return new MaxValidationParams(getMax(), isExclusive());
        }

        @Override
        public String getErrorMessage() {
            return Bounds.message(isExclusive() ? "less than" : "at most", getMax());
        }

        record MaxValidationParams(Double max, boolean isExclusive) {}
    }
}
