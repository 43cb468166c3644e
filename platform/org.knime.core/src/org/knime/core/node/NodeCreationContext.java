package org.knime.core.node;

import java.net.URL;

/** What a node is made from when the user drops a file. */
public class NodeCreationContext {

    private final URL url;

    /** From this file. */
    public NodeCreationContext(final URL url) {
        this.url = url;
    }

    /** The file. */
    public URL getUrl() {
        return url;
    }
}
