package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** The control of a number. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NumberInputWidget {
    /** The step of the arrows; not positive means the usual one. */
    double stepSize() default -1;

    /** The smallest value. */
    Class<? extends MinValidation> minValidation() default TypeMin.class;

    /** The largest value. */
    Class<? extends MaxValidation> maxValidation() default TypeMax.class;

    /** Gives the smallest value. */
    Class<? extends StateProvider<? extends MinValidation>> minValidationProvider() default
            NoMin.class;

    /** Gives the largest value. */
    Class<? extends StateProvider<? extends MaxValidation>> maxValidationProvider() default
            NoMax.class;
}
