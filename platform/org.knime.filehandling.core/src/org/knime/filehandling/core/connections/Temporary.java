package org.knime.filehandling.core.connections;

import java.io.IOException;

/** Makes files and folders with random names, by the provider of the path. */
final class Temporary {
    private interface Make<P extends FSPath> {
        P make(FSFileSystemProvider<P, ?> provider, P parent) throws IOException;
    }

    private Temporary() {}

    static FSPath randomFolder(FSPath parent, String prefix, String suffix) throws IOException {
        return by(parent, (p, at) -> p.createRandomizedDirectory(at, prefix, suffix));
    }

    static FSPath folder(FSPath parent, String prefix, String suffix) throws IOException {
        return by(parent, (p, at) -> p.createTempDirectory(at, prefix, suffix));
    }

    static FSPath file(FSPath parent, String prefix, String suffix) throws IOException {
        return by(parent, (p, at) -> p.createTempFile(at, prefix, suffix));
    }

    // a path belongs to the provider of its own file system
    @SuppressWarnings("unchecked")
    private static FSPath by(FSPath parent, Make<FSPath> make) throws IOException {
        return make.make(
                (FSFileSystemProvider<FSPath, ?>) parent.getFileSystem().provider(), parent);
    }
}
