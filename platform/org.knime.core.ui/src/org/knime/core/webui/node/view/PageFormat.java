package org.knime.core.webui.node.view;

/** The shape of a view. */
public enum PageFormat {
    /** Four to three. */
    ASPECT_RATIO_4BY3,
    /** As its content wants. */
    AUTO
}
