package org.knime.core.webui.data;

import java.util.ArrayList;
import java.util.List;

/** What a service call of the current thread leaves besides its result. */
public final class DataServiceContext {
    private static final ThreadLocal<DataServiceContext> CURRENT =
            ThreadLocal.withInitial(DataServiceContext::new);

    private final List<String> warnings = new ArrayList<>();

    private DataServiceContext() {}

    /** The context of the current thread. */
    public static DataServiceContext get() {
        return CURRENT.get();
    }

    static void remove() {
        CURRENT.remove();
    }

    /** Adds a warning for the user. */
    public synchronized void addWarningMessage(String warningMessage) {
        warnings.add(warningMessage);
    }

    /** The warnings so far. */
    public synchronized String[] getWarningMessages() {
        return warnings.toArray(String[]::new);
    }

    /** Forgets the warnings so far. */
    public synchronized void clearWarningMessages() {
        warnings.clear();
    }
}
