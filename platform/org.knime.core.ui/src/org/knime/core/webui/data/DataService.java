package org.knime.core.webui.data;

import java.util.Optional;

/** A service of a page. */
public interface DataService {
    /** What to do when the service is no longer needed. */
    Optional<Runnable> disposeRunnable();

    /** What to do when the page is closed. */
    Optional<Runnable> deactivateRunnable();

    /** Collects the parts of a service. */
    interface DataServiceBuilder {
        /** What to do when the service is no longer needed. */
        DataServiceBuilder onDispose(Runnable dispose);

        /** What to do when the page is closed. */
        DataServiceBuilder onDeactivate(Runnable deactivate);
    }
}
