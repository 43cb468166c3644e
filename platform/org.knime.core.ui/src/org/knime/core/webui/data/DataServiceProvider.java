package org.knime.core.webui.data;

import java.util.Optional;

/** Has services. */
public interface DataServiceProvider {
    /** The service that gives the data at opening. */
    <D> Optional<InitialDataService<D>> createInitialDataService();

    /** The service that answers calls. */
    Optional<RpcDataService> createRpcDataService();

    /** The service that takes data. */
    <D> Optional<ApplyDataService<D>> createApplyDataService();
}
