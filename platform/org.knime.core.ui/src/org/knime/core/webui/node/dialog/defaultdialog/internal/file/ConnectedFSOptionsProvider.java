package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.util.Optional;
import org.knime.core.webui.node.dialog.defaultdialog.jsonforms.renderers.options.FileChooserRendererOptions.ConnectedFSOptions;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** Finds the input port that holds the file system. */
public interface ConnectedFSOptionsProvider extends StateProvider<Optional<ConnectedFSOptions>> {
    /** The index of the port. */
    int getPortIndex(NodeParametersInput context);

    @Override
    default void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    @Override
    default Optional<ConnectedFSOptions> computeState(NodeParametersInput context) {
        return Optional.empty();
    }
}
