package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.config.base.ConfigBase;

/** The settings of a node. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {

    private static final long serialVersionUID = 1L;

    /** Empty settings of this key. */
    public NodeSettings(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new NodeSettings(key);
    }

    /** Reads settings that were written as a Java object. */
    public static NodeSettings readFromFile(final ObjectInputStream in) throws IOException {
        return (NodeSettings) Config.readFromFile(in);
    }

    /** Reads the XML form and closes the stream. */
    public static NodeSettingsRO loadFromXML(final InputStream in) throws IOException {
        return (NodeSettings) Config.loadFromXML(new NodeSettings("ignored"), in);
    }

    @Override
    public void copyTo(final ConfigWO target) {
        super.copyTo((ConfigBase) target);
    }

    @Override
    public NodeSettingsWO addNodeSettings(final String key) {
        return (NodeSettings) addConfig(key);
    }

    @Override
    public void addNodeSettings(final NodeSettings settings) {
        addConfig(settings);
    }

    @Override
    public NodeSettings getNodeSettings(final String key) throws InvalidSettingsException {
        return (NodeSettings) getConfig(key);
    }
}
