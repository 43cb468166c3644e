package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.urwkv.standin.OpenStreams;
import org.urwkv.standin.internal.Instances;

/** An object small enough for a tree; it needs a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {

    private static final String FILE = "content.xml";

    /** For subclasses. */
    public AbstractSimplePortObject() {
        super();
    }

    /** Writes the content. */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec)
            throws CanceledExecutionException;

    /** Reads the content. */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
            throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        ModelContent content = new ModelContent("model");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException(e);
        }
        return content;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj == this
                || obj != null
                        && obj.getClass() == getClass()
                        && content().isIdentical(((AbstractSimplePortObject) obj).content());
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }

    /**
     * Writes and reads through these methods.
     *
     * @param <T> the class
     */
    public abstract static class AbstractSimplePortObjectSerializer<
                    T extends AbstractSimplePortObject>
            extends PortObjectSerializer<T> {

        /** For subclasses. */
        public AbstractSimplePortObjectSerializer() {
            super();
        }

        @Override
        public T loadPortObject(
                final PortObjectZipInputStream in,
                final PortObjectSpec spec,
                final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || !FILE.equals(entry.getName())) {
                throw new IOException("The port object has no file " + FILE);
            }
            T object = Instances.ofArgument(getClass(), AbstractSimplePortObject.class);
            ModelContentRO content = ModelContent.loadFromXML(OpenStreams.keep(in));
            try {
                object.load(content.getModelContent("model"), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
            return object;
        }

        @Override
        public void savePortObject(
                final T object, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            ModelContent content = new ModelContent(FILE);
            content.addInt("version", 1);
            content.addString("class_name", object.getClass().getName());
            object.save(content.addModelContent("model"), exec);
            out.putNextEntry(new ZipEntry(FILE));
            content.saveToXML(OpenStreams.keep(out));
        }
    }
}
