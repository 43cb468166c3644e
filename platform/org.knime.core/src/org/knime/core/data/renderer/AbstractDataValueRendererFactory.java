package org.knime.core.data.renderer;

/** A factory whose id is the name of its class. */
public abstract class AbstractDataValueRendererFactory implements DataValueRendererFactory {

    /** For subclasses. */
    public AbstractDataValueRendererFactory() {
        super();
    }

    @Override
    public final String getId() {
        return getClass().getName();
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj != null && obj.getClass() == getClass();
    }
}
