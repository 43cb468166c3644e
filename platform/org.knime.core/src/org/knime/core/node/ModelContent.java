package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.node.config.Config;

/** The content of a model as a tree. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {

    private static final long serialVersionUID = 1L;

    /** Empty content of this key. */
    public ModelContent(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    /** Reads the XML form and closes the stream. */
    public static synchronized ModelContentRO loadFromXML(final InputStream in) throws IOException {
        return (ModelContent) Config.loadFromXML(new ModelContent("ignored"), in);
    }

    @Override
    public void addModelContent(final ModelContent content) {
        addConfig(content);
    }

    @Override
    public ModelContentWO addModelContent(final String key) {
        return (ModelContent) addConfig(key);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent) getConfig(key);
    }
}
