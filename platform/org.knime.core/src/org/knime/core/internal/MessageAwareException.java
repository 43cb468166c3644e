package org.knime.core.internal;

import org.knime.core.node.message.Message;

/** An exception that carries a structured message for the user. */
public interface MessageAwareException {

    /** The message, never {@code null}. */
    Message getKNIMEMessage();
}
