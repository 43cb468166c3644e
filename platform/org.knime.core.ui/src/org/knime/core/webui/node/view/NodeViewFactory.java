package org.knime.core.webui.node.view;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.node.NodeModel;
import org.knime.core.node.wizard.page.WizardPageContribution;
import org.knime.core.node.workflow.NativeNodeContainer;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.InitialDataService;

/**
 * A factory of nodes whose view is a page.
 *
 * @param <T> the model of the node
 */
public interface NodeViewFactory<T extends NodeModel> extends WizardPageContribution {
    /** A new view of the node. */
    NodeView createNodeView(T nodeModel);

    @Override
    default Optional<String> validateViewValue(NativeNodeContainer nnc, String value)
            throws IOException {
        Optional<ApplyDataService<Object>> service =
                ViewOfNode.create(this, nnc).createApplyDataService();
        return service.isPresent() ? service.get().validateData(value) : Optional.empty();
    }

    @Override
    default void loadViewValue(NativeNodeContainer nnc, String value) throws IOException {
        throw new IOException("Values of views are not taken here; open the workflow in KNIME.");
    }

    @Override
    default Optional<String> getInitialViewValue(NativeNodeContainer nnc) {
        Optional<InitialDataService<Object>> service =
                ViewOfNode.create(this, nnc).createInitialDataService();
        return service.map(InitialDataService::getInitialData);
    }
}
