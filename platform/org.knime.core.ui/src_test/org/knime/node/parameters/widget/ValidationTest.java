package org.knime.node.parameters.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

class ValidationTest {
    @Test
    void boundsSayWhatIsPossible() {
        assertThat(new IsNonNegativeValidation().getErrorMessage())
                .isEqualTo("The value must be at least 0.");
        assertThat(new IsPositiveDoubleValidation().getErrorMessage())
                .isEqualTo("The value must be greater than 0.");
        NumberInputWidgetValidation.MaxValidation half =
                new NumberInputWidgetValidation.MaxValidation() {
                    @Override
                    protected double getMax() {
                        return 0.5;
                    }
                };
        assertThat(half.getErrorMessage()).isEqualTo("The value must be at most 0.5.");
    }

    @Test
    void patternsAreThoseOfTheDialog() {
        String pattern = new IsNotBlankValidation().getPattern();

        assertThat(" a ".matches(pattern)).isTrue();
        assertThat("  ".matches(pattern)).isFalse();
    }
}
