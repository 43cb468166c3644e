package org.knime.core.webui.node.view;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.DataServiceProvider;

/** A view of a node. */
public interface NodeView extends UIExtension, DataServiceProvider {
    /**
     * Checks the settings of the view.
     *
     * @throws InvalidSettingsException if a value is impossible
     */
    void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes the settings of the view. */
    void loadValidatedSettingsFrom(NodeSettingsRO settings);

    /** The shape of the view. */
    default PageFormat getDefaultPageFormat() {
        return PageFormat.ASPECT_RATIO_4BY3;
    }

    /** Whether the view can stand in a printed report. */
    default boolean canBeUsedInReport() {
        return false;
    }
}
