package org.urwkv.host.workflow;

import java.util.ArrayList;
import java.util.List;

/**
 * What was wrong with a workflow while it was loaded. Errors make {@code -failonloaderror} stop;
 * warnings tell of data that could not be restored, so that a node has to run again.
 */
public final class LoadProblems {
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * Notes an error.
     *
     * @param sentence what is wrong and where
     */
    public void error(String sentence) {
        errors.add(sentence);
    }

    /**
     * Notes a warning.
     *
     * @param sentence what is wrong and where
     */
    public void warning(String sentence) {
        warnings.add(sentence);
    }

    /** Returns the errors in the order in which they were met. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns the warnings in the order in which they were met. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
