package org.knime.core.webui.node.view.table.datavalue;

import java.util.Optional;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.DataServiceProvider;
import org.knime.core.webui.data.DisposeDataServicesOnNodeStateChange;

/** A view of one value. */
public interface DataValueView
        extends UIExtension, DataServiceProvider, DisposeDataServicesOnNodeStateChange {
    @Override
    default <D> Optional<ApplyDataService<D>> createApplyDataService() {
        return Optional.empty();
    }
}
