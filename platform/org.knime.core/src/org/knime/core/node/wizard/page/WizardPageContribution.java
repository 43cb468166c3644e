package org.knime.core.node.wizard.page;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.node.workflow.NativeNodeContainer;

/** A factory whose node puts a view on a page. */
public interface WizardPageContribution {

    /** Whether there is a view. */
    default boolean hasNodeView() {
        return true;
    }

    /** What is wrong with a value from the view, empty if nothing. */
    Optional<String> validateViewValue(NativeNodeContainer node, String value) throws IOException;

    /** Takes a value from the view. */
    void loadViewValue(NativeNodeContainer node, String value) throws IOException;

    /** The first value for the view. */
    Optional<String> getInitialViewValue(NativeNodeContainer node);
}
