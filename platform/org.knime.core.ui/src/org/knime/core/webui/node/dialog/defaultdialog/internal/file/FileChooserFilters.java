package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.knime.node.parameters.NodeParameters;

/** Tells which files of a folder are meant. */
public interface FileChooserFilters extends NodeParameters {
    /** Whether the file, below the root, is meant. */
    boolean passesFilter(Path root, Path path, BasicFileAttributes attributes);

    /** Whether links are followed. */
    boolean followSymlinks();
}
