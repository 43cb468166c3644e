package org.urwkv.torch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds a folder of a bundle or of its fragments on disk; the one class that needs OSGi. */
final class BundleFolder {

    private BundleFolder() {}

    /**
     * @param type a class of the bundle
     * @param folder path inside the bundle or one of its fragments
     * @return the folder on disk, or nothing if it is not there or there is no OSGi
     */
    static Optional<Path> find(Class<?> type, String folder) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        if (bundle == null) {
            return Optional.empty();
        }
        // findEntries looks into attached fragments, getEntry does not
        Enumeration<URL> entries = bundle.findEntries(folder, "*", false);
        Optional<Path> result = Optional.empty();
        while (entries != null && entries.hasMoreElements()) {
            // every entry: a jarred fragment is unpacked file by file, one of directory shape is
            // not
            result = Optional.ofNullable(onDisk(entries.nextElement()).getParent());
        }
        return result;
    }

    private static Path onDisk(URL entry) {
        try {
            // by way of File: the path of a Windows URL, /C:/..., is no Path
            return new File(FileLocator.toFileURL(entry).getPath()).toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
