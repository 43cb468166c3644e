package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Write access to the content of a model. */
public interface ModelContentWO extends ConfigWO {

    /** Adds an empty subtree. */
    ModelContentWO addModelContent(String key);

    /** Adds or replaces a subtree. */
    void addModelContent(ModelContent content);
}
