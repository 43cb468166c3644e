package org.knime.core.node.context.url;

import java.net.URL;

/** The address that a node was made from. */
public interface URLConfiguration {
    /** The address. */
    URL getUrl();
}
