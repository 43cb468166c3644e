package org.knime.core.webui.data;

import java.util.Optional;

/** What all services share. */
public abstract class AbstractDataService implements DataService {
    private final Runnable dispose;
    private final Runnable deactivate;

    AbstractDataService(AbstractDataServiceBuilder builder) {
        dispose = builder.dispose;
        deactivate = builder.deactivate;
    }

    @Override
    public Optional<Runnable> disposeRunnable() {
        return Optional.ofNullable(dispose);
    }

    @Override
    public Optional<Runnable> deactivateRunnable() {
        return Optional.ofNullable(deactivate);
    }

    /** What all builders share. */
    public abstract static class AbstractDataServiceBuilder implements DataServiceBuilder {
        private Runnable dispose;
        private Runnable deactivate;

        /** For subclasses. */
        public AbstractDataServiceBuilder() {}

        @Override
        public DataServiceBuilder onDispose(Runnable action) {
            this.dispose = action;
            return this;
        }

        @Override
        public DataServiceBuilder onDeactivate(Runnable action) {
            this.deactivate = action;
            return this;
        }
    }
}
