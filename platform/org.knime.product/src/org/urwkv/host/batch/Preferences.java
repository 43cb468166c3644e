package org.urwkv.host.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IExportedPreferences;
import org.eclipse.core.runtime.preferences.IPreferenceFilter;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Preferences out of a file that Eclipse or KNIME exported. */
final class Preferences {
    private Preferences() {}

    /**
     * Applies the preferences of a file to the running platform.
     *
     * @param file the exported preferences
     * @throws ArgumentException if the file is not there or holds no preferences
     */
    static void apply(Path file) throws ArgumentException {
        if (!Files.isRegularFile(file)) {
            throw new ArgumentException("The preferences file " + file + " does not exist.");
        }
        IPreferencesService service = Platform.getPreferencesService();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            IExportedPreferences preferences = service.readPreferences(in);
            service.applyPreferences(preferences, new IPreferenceFilter[] {new EverythingFilter()});
        } catch (IOException | CoreException e) {
            throw new ArgumentException(
                    "The preferences file " + file + " cannot be used: " + e.getMessage());
        }
    }

    /** Takes all preferences of the scopes that a file can hold. */
    private static final class EverythingFilter implements IPreferenceFilter {
        @Override
        public String[] getScopes() {
            return new String[] {InstanceScope.SCOPE, ConfigurationScope.SCOPE};
        }

        @Override
        @SuppressWarnings("rawtypes") // the interface says so
        public Map getMapping(String scope) {
            return null; // by contract: everything below the scope
        }
    }
}
