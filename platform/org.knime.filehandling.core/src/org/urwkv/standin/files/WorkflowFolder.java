package org.urwkv.standin.files;

import java.nio.file.Path;
import org.urwkv.standin.Workflow;

/** The folder of the running workflow. */
final class WorkflowFolder {
    private WorkflowFolder() {}

    /**
     * The folder of the workflow whose node runs in this thread.
     *
     * @throws IllegalArgumentException with a sentence for the user if there is none
     */
    static Path current() {
        Workflow workflow = Workflow.current();
        if (workflow == null) {
            throw new IllegalArgumentException(
                    "A path relative to the workflow means something only inside a running"
                            + " workflow.");
        }
        return workflow.folder();
    }
}
