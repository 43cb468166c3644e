package org.urwkv.host.workflow;

/** The states in which a node or a workflow is saved. */
public enum NodeState {
    /** Not ready: settings are missing or wrong, or nothing is connected. */
    IDLE,
    /** Ready to execute. */
    CONFIGURED,
    /** Executed, with its results. */
    EXECUTED;

    /**
     * Reads a state. States of a run that was interrupted count as ready.
     *
     * @param text the state as it is written in settings
     * @return the state
     */
    public static NodeState of(String text) {
        if ("EXECUTED".equals(text)) {
            return EXECUTED;
        }
        return text == null || text.startsWith("IDLE") || text.startsWith("UNCONFIGURED")
                ? IDLE
                : CONFIGURED;
    }
}
