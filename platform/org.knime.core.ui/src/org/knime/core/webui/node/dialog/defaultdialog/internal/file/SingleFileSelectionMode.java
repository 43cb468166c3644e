package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

/** What can be chosen where one thing is. */
public enum SingleFileSelectionMode {
    /** A file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A file or a folder. */
    FILE_OR_FOLDER,
    /** A workflow. */
    WORKFLOW
}
