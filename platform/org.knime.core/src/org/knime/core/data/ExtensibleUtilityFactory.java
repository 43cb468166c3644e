package org.knime.core.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.data.renderer.DefaultDataValueRenderer;
import org.knime.core.node.NodeLogger;

/** Name, order and renderers of a value interface to which plug-ins add renderers. */
public abstract class ExtensibleUtilityFactory extends DataValue.UtilityFactory {

    /** The logger of this class. */
    protected final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    /** The value interface. */
    protected final Class<? extends DataValue> m_valueClass;

    private final List<DataValueRendererFactory> renderers = new ArrayList<>();
    private String preferred;

    /** Of this value interface. */
    public ExtensibleUtilityFactory(final Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
    }

    /** Chooses the renderer of this id. */
    public final void setPreferredRenderer(final String rendererId) {
        preferred = rendererId;
    }

    /** Chooses the renderer of this id unless the user chose one. */
    public final void setDefaultRenderer(final String rendererId) {
        if (preferred == null) {
            preferred = rendererId;
        }
    }

    /** Adds a renderer. */
    protected final void addRendererFactory(
            final DataValueRendererFactory factory, final boolean suggestAsDefault) {
        synchronized (renderers) {
            renderers.add(suggestAsDefault ? 0 : renderers.size(), factory);
        }
    }

    /** All renderers: those added here, those of plug-ins, plain text. */
    public Collection<DataValueRendererFactory> getAvailableRenderers() {
        List<DataValueRendererFactory> all = new ArrayList<>();
        synchronized (renderers) {
            all.addAll(renderers);
        }
        all.addAll(RendererExtensions.of(m_valueClass));
        all.add(new DefaultDataValueRenderer.Factory());
        return Collections.unmodifiableList(all);
    }

    /** The first renderer. */
    public DataValueRendererFactory getDefaultRenderer() {
        return getAvailableRenderers().iterator().next();
    }

    /** The chosen renderer or the first. */
    public DataValueRendererFactory getPreferredRenderer() {
        return getAvailableRenderers().stream()
                .filter(r -> r.getId().equals(preferred))
                .findFirst()
                .orElseGet(this::getDefaultRenderer);
    }

    /** The name of the type for users. */
    public abstract String getName();

    @Override
    protected final DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
        return new RendererFamily(getAvailableRenderers(), getPreferredRenderer(), spec);
    }

    /** The key of the user's choice. */
    public final String getPreferenceKey() {
        return getPreferenceKey(m_valueClass);
    }

    /** The key of the user's choice. */
    public static final String getPreferenceKey(final Class<? extends DataValue> valueClass) {
        return valueClass.getName() + "_preferredRenderer";
    }

    /** The group that the type is listed in. */
    public String getGroupName() {
        return "Other";
    }
}
