package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What a node puts out at a port. */
public interface PortObject {

    /** The type of any object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** The type of any object, which may be absent. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /** A line about the content. */
    String getSummary();

    /** What was known before execution. */
    PortObjectSpec getSpec();

    /** Views for a desktop. */
    JComponent[] getViews();

    /**
     * Writes and reads objects of one class.
     *
     * @param <T> the class
     */
    abstract class PortObjectSerializer<T extends PortObject> implements Serializer<T> {

        /** For subclasses. */
        public PortObjectSerializer() {
            super();
        }

        /** Writes an object as entries of a zip. */
        public abstract void savePortObject(
                T object, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;

        /** Reads an object. */
        public abstract T loadPortObject(
                PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;
    }
}
