package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes an element of the layout a section with a title. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {
    /** The title. */
    String title();

    /** The description below the title. */
    String description() default "";

    /** Whether the section is opened beside the dialog. */
    boolean sideDrawer() default false;

    /** The text of the button that opens the side drawer. */
    String sideDrawerSetText() default "";
}
