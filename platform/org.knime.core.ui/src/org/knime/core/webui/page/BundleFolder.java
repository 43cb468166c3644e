package org.knime.core.webui.page;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds folders of bundles on the disk. */
final class BundleFolder {
    private BundleFolder() {}

    /**
     * The folder of the class's bundle; without a framework, of the project that the class is from.
     */
    static Path of(Class<?> type, String folder) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null ? ofProject(type, folder) : of(bundle, folder);
    }

    /** The folder of the bundle of that symbolic name. */
    static Path of(String symbolicName, String folder) {
        Bundle bundle = Platform.getBundle(symbolicName);
        if (bundle == null) {
            throw new IllegalStateException("There is no bundle " + symbolicName);
        }
        return of(bundle, folder);
    }

    private static Path of(Bundle bundle, String folder) {
        URL entry = bundle.getEntry(folder);
        if (entry == null) {
            throw new IllegalStateException(
                    "The bundle " + bundle.getSymbolicName() + " has no folder " + folder);
        }
        try {
            URL file = FileLocator.toFileURL(entry);
            return Path.of(new URI(file.getProtocol(), file.getPath(), null));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The folder cannot be read: " + entry, e);
        }
    }

    private static Path ofProject(Class<?> type, String folder) {
        try {
            URI classes = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            for (Path at = Path.of(classes); at != null; at = at.getParent()) {
                if (Files.isDirectory(at.resolve(folder))) {
                    return at.resolve(folder);
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Unknown place of " + type, e);
        }
        throw new IllegalStateException("There is no folder " + folder + " above " + type);
    }
}
