package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** The control of a file that the node writes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface FileWriterWidget {
    /** The extension of the file, without a dot. */
    String fileExtension() default "";

    /** Gives the extension. */
    Class<? extends StateProvider<String>> fileExtensionProvider() default NoText.class;
}
