package org.knime.core.node.streamable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What an operator carries from part to part. */
public abstract class StreamableOperatorInternals {

    /** For subclasses. */
    public StreamableOperatorInternals() {
        super();
    }

    /** Reads. */
    public abstract void load(DataInputStream in) throws IOException;

    /** Writes. */
    public abstract void save(DataOutputStream out) throws IOException;
}
