package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The parameters of a node. Every field that is neither private, static nor transient is one
 * setting; its key is the field's name without a leading {@code m_}. There must be a constructor
 * without arguments (of any visibility) and there may be one that takes a {@link
 * NodeParametersInput}, used for the first defaults of a new node.
 */
public interface NodeParameters extends Persistable, WidgetGroup {
    /**
     * Checks the values when they are about to be applied to the node.
     *
     * @throws InvalidSettingsException with a sentence for the user if a value is impossible
     */
    default void validate() throws InvalidSettingsException {}
}
