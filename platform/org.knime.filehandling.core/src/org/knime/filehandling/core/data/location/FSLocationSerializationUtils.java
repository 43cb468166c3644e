package org.knime.filehandling.core.data.location;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.filehandling.core.connections.DefaultFSLocationSpec;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSLocationSpec;

/** Places and file systems in settings. */
public final class FSLocationSerializationUtils {
    /** The key of the path. */
    public static final String CFG_PATH = "path";

    /** The key of which file system of the kind. */
    public static final String CFG_FS_SPECIFIER = "file_system_specifier";

    /** The key of the kind of file system. */
    public static final String CFG_FS_CATEGORY = "file_system_type";

    /** The key of whether there is a place. */
    public static final String CFG_LOCATION_PRESENT = "location_present";

    private FSLocationSerializationUtils() {}

    /**
     * Loads a place.
     *
     * @throws InvalidSettingsException if settings are missing
     */
    public static FSLocation loadFSLocation(ConfigRO config) throws InvalidSettingsException {
        if (!config.getBoolean(CFG_LOCATION_PRESENT)) {
            return FSLocation.NULL;
        }
        return new FSLocation(
                config.getString(CFG_FS_CATEGORY),
                config.getString(CFG_FS_SPECIFIER, null),
                config.getString(CFG_PATH));
    }

    /**
     * Loads a file system.
     *
     * @throws InvalidSettingsException if settings are missing
     */
    public static FSLocationSpec loadFSLocationSpec(ConfigRO config)
            throws InvalidSettingsException {
        if (!config.getBoolean(CFG_LOCATION_PRESENT)) {
            return FSLocationSpec.NULL;
        }
        return new DefaultFSLocationSpec(
                config.getString(CFG_FS_CATEGORY), config.getString(CFG_FS_SPECIFIER, null));
    }

    /** Saves a place. */
    public static void saveFSLocation(FSLocation location, ConfigWO config) {
        boolean present = !FSLocation.NULL.equals(location);
        saveSpec(location, present, config);
        if (present) {
            config.addString(CFG_PATH, location.getPath());
        }
    }

    /** Saves a file system. */
    public static void saveFSLocationSpec(FSLocationSpec locationSpec, ConfigWO config) {
        saveSpec(locationSpec, locationSpec.getFileSystemCategory() != null, config);
    }

    private static void saveSpec(FSLocationSpec spec, boolean present, ConfigWO config) {
        config.addBoolean(CFG_LOCATION_PRESENT, present);
        if (present) {
            config.addString(CFG_FS_CATEGORY, spec.getFileSystemCategory());
            spec.getFileSystemSpecifier().ifPresent(s -> config.addString(CFG_FS_SPECIFIER, s));
        }
    }

    /** Whether the settings are those of a place. */
    public static boolean isFSLocation(ConfigRO config) {
        try {
            loadFSLocation(config);
            return true;
        } catch (InvalidSettingsException e) {
            return false;
        }
    }

    /** Whether the settings are those of a file system. */
    public static boolean isFSLocationSpec(ConfigRO config) {
        try {
            loadFSLocationSpec(config);
            return true;
        } catch (InvalidSettingsException e) {
            return false;
        }
    }
}
