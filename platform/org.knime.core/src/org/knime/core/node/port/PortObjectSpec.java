package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;

/** What is known of a port's object before execution. */
public interface PortObjectSpec {

    /** Views for a desktop. */
    JComponent[] getViews();

    /**
     * Writes and reads specifications of one class.
     *
     * @param <T> the class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> implements Serializer<T> {

        /** For subclasses. */
        public PortObjectSpecSerializer() {
            super();
        }

        /** Writes a specification as entries of a zip. */
        public abstract void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out)
                throws IOException;

        /** Reads a specification. */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
