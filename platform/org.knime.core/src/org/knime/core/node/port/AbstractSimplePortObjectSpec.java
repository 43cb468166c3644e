package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.urwkv.standin.OpenStreams;
import org.urwkv.standin.internal.Instances;

/** A specification that fits a tree; it needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    private static final String FILE = "content.xml";

    /** For subclasses. */
    public AbstractSimplePortObjectSpec() {
        super();
    }

    /** Writes the content. */
    protected abstract void save(ModelContentWO model);

    /** Reads the content. */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        ModelContent content = new ModelContent("model");
        save(content);
        return content;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj == this
                || obj != null
                        && obj.getClass() == getClass()
                        && content().isIdentical(((AbstractSimplePortObjectSpec) obj).content());
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
    public abstract static class AbstractSimplePortObjectSpecSerializer<
                    T extends AbstractSimplePortObjectSpec>
            extends PortObjectSpecSerializer<T> {

        /** For subclasses. */
        public AbstractSimplePortObjectSpecSerializer() {
            super();
        }

        @Override
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || !FILE.equals(entry.getName())) {
                throw new IOException("The specification has no file " + FILE);
            }
            T spec = Instances.ofArgument(getClass(), AbstractSimplePortObjectSpec.class);
            ModelContentRO content = ModelContent.loadFromXML(OpenStreams.keep(in));
            try {
                spec.load(content.getModelContent("model"));
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
            return spec;
        }

        @Override
        public void savePortObjectSpec(final T spec, final PortObjectSpecZipOutputStream out)
                throws IOException {
            ModelContent content = new ModelContent(FILE);
            content.addInt("version", 1);
            content.addString("class_name", spec.getClass().getName());
            spec.save(content.addModelContent("model"));
            out.putNextEntry(new ZipEntry(FILE));
            content.saveToXML(OpenStreams.keep(out));
        }
    }
}
