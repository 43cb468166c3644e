package org.knime.core.node.interactive;

/**
 * A node model that executes again with data from its view.
 *
 * @param <D> the data
 */
public interface ReExecutable<D> {

    /** Called before the execution. */
    void preReExecute(D data, boolean isNewDefault);

    /** Whether the view may ask for it. */
    default boolean canTriggerReExecution() {
        return false;
    }
}
