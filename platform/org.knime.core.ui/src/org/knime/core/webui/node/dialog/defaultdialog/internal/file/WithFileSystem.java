package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits the file systems of the annotated file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface WithFileSystem {
    /** The file systems. */
    FileSystemOption[] value() default {
        FileSystemOption.CONNECTED,
        FileSystemOption.LOCAL,
        FileSystemOption.SPACE,
        FileSystemOption.EMBEDDED,
        FileSystemOption.CUSTOM_URL
    };

    /** Finds the port with the file system. */
    Class<? extends ConnectedFSOptionsProvider> connectionProvider() default
            ConnectedFSOptionsProvider.class;
}
