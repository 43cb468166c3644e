package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** The control of a text of one line. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {
    /** Shown while there is no text. */
    String placeholder() default "";

    /** The pattern that the text must match. */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;

    /** The greatest length. */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** The smallest length. */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;

    /** Gives what is shown while there is no text. */
    Class<? extends StateProvider<String>> placeholderProvider() default NoText.class;

    /** Gives the pattern. */
    Class<? extends StateProvider<? extends PatternValidation>> patternValidationProvider() default
            NoPattern.class;

    /** Gives the greatest length. */
    Class<? extends StateProvider<? extends MaxLengthValidation>>
            maxLengthValidationProvider() default NoMaxLength.class;

    /** Gives the smallest length. */
    Class<? extends StateProvider<? extends MinLengthValidation>>
            minLengthValidationProvider() default NoMinLength.class;
}
