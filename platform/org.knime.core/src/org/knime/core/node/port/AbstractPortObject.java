package org.knime.core.node.port;

import java.io.IOException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.urwkv.standin.internal.Instances;

/** An object that writes itself; it needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    /** For subclasses. */
    public AbstractPortObject() {
        super();
    }

    /** Writes the content. */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Reads the content. */
    protected abstract void load(
            PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * Writes and reads through these methods.
     *
     * @param <T> the class
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
            extends PortObjectSerializer<T> {

        /** For subclasses. */
        public AbstractPortObjectSerializer() {
            super();
        }

        @Override
        public T loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            T object = Instances.ofArgument(getClass(), AbstractPortObject.class);
            object.load(in, spec, exec);
            return object;
        }

        @Override
        public void savePortObject(
                final T object, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            object.save(out, exec);
        }
    }
}
