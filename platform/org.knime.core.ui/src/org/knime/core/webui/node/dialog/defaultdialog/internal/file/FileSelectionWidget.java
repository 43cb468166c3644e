package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** The control of a {@link FileSelection}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface FileSelectionWidget {
    /** What can be chosen. */
    SingleFileSelectionMode value() default SingleFileSelectionMode.FILE;

    /** Gives what can be chosen. */
    Class<? extends StateProvider<SingleFileSelectionMode>> selectionModeProvider() default
            NoMode.class;

    /** Shown while nothing is chosen. */
    String placeholder() default "";
}
