package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** Checks of texts. */
public interface TextInputWidgetValidation extends BuiltinValidation {
    /**
     * The parameters of a pattern.
     *
     * @param pattern the regular expression
     */
    record PatternValidationParams(String pattern) {}

    /** A regular expression that the whole text must match. */
    abstract class PatternValidation implements TextInputWidgetValidation {
        /** For subclasses, with a constructor without arguments. */
        public PatternValidation() {}

        /** The regular expression. */
        protected abstract String getPattern();

        @Override
        public final PatternValidationParams getParameters() {
            return new PatternValidationParams(getPattern());
        }

        @Override
        public String getErrorMessage() {
            return "The text must match the pattern " + getPattern();
        }

        /** At least one character that is no white space. */
        public static final class IsNotBlankValidation extends PatternValidation {
            /** Called by the dialog. */
            public IsNotBlankValidation() {}

            @Override
            public String getPattern() {
                return ".*\\S.*";
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be blank.";
            }
        }

        /** At least one character. */
        public static final class IsNotEmptyValidation extends MinLengthValidation {
            /** Called by the dialog. */
            public IsNotEmptyValidation() {}

            @Override
            protected int getMinLength() {
                return 1;
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be empty.";
            }
        }

        /** Exactly one character. */
        public static final class IsSingleCharacterValidation extends PatternValidation {
            /** Called by the dialog. */
            public IsSingleCharacterValidation() {}

            @Override
            public String getPattern() {
                return ".";
            }

            @Override
            public String getErrorMessage() {
                return "The text must be a single character.";
            }
        }
    }

    /** A smallest length. */
    abstract class MinLengthValidation implements TextInputWidgetValidation {
        /** For subclasses, with a constructor without arguments. */
        public MinLengthValidation() {}

        /** The smallest number of characters. */
        protected abstract int getMinLength();

        @Override
        public final MinLengthValidationParams getParameters() {
            return new MinLengthValidationParams(getMinLength());
        }

        @Override
        public String getErrorMessage() {
            return "The text must have at least " + getMinLength() + " characters.";
        }

        record MinLengthValidationParams(int minLength) {}
    }

    /** A greatest length. */
    abstract class MaxLengthValidation implements TextInputWidgetValidation {
        /** For subclasses, with a constructor without arguments. */
        public MaxLengthValidation() {}

        /** The greatest number of characters. */
        protected abstract int getMaxLength();

        @Override
        public final MaxLengthValidationParams getParameters() {
            return new MaxLengthValidationParams(getMaxLength());
        }

        @Override
        public String getErrorMessage() {
            return "The text must have at most " + getMaxLength() + " characters.";
        }

        record MaxLengthValidationParams(int maxLength) {}

        /** At most one character. */
        public static final class HasAtMaxOneCharValidation extends MaxLengthValidation {
            /** Called by the dialog. */
            public HasAtMaxOneCharValidation() {}

            @Override
            public int getMaxLength() {
                return 1;
            }
        }
    }
}
