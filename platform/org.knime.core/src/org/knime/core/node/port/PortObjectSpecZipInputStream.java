package org.knime.core.node.port;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** What serializers read from. */
public class PortObjectSpecZipInputStream extends ZipInputStream {

    PortObjectSpecZipInputStream(final InputStream in) {
        super(in);
    }
}
