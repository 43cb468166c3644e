package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Hears of warnings of a node. */
public interface NodeModelWarningListener {

    /** The warning changed; {@code null} if there is none any more. */
    void warningChanged(Message warning);
}
