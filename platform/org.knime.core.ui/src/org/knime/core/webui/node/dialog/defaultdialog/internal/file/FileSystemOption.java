package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

/** The file systems that can be chosen from. */
public enum FileSystemOption {
    /** The computer's own. */
    LOCAL,
    /** The space that the workflow lies in. */
    SPACE,
    /** The workflow's data area. */
    EMBEDDED,
    /** An address. */
    CUSTOM_URL,
    /** A file system at an input port. */
    CONNECTED
}
