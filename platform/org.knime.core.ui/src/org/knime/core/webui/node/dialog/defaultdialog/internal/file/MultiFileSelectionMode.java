package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

/** What can be chosen where several things are. */
public enum MultiFileSelectionMode {
    /** A file. */
    FILE,
    /** A folder. */
    FOLDER,
    /** The files of a folder. */
    FILES_IN_FOLDERS,
    /** The folders of a folder. */
    FOLDERS,
    /** The files and folders of a folder. */
    FILES_AND_FOLDERS,
    /** A workflow. */
    WORKFLOW
}
