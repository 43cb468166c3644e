package org.knime.core.webui.node.dialog.defaultdialog.jsonforms.renderers.options;

/** Options of the control that chooses a file. */
public final class FileChooserRendererOptions {
    private FileChooserRendererOptions() {}

    /** Options for a file system at an input port. */
    public interface ConnectedFSOptions {}
}
