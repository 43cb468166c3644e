package org.knime.core.node;

import java.io.File;
import java.nio.file.Path;

/** Version and places of the platform. */
public final class KNIMEConstants {

    /** First number of the version. */
    public static final int MAJOR;

    /** Second number of the version. */
    public static final int MINOR;

    /** Third number of the version. */
    public static final int REV;

    /** The version. */
    public static final String VERSION = "5.8.0";

    /** System property that names the folder of temporary files. */
    public static final String PROPERTY_TEMP_DIR = "knime.tmpdir";

    /** Ending of an exported workflow. */
    public static final String KNIME_WORKFLOW_FILE_EXTENSION = "knwf";

    /** Ending of exported workflows. */
    public static final String KNIME_ARCHIVE_FILE_EXTENSION = "knar";

    /** Whether assertions are checked. */
    public static final boolean ASSERTIONS_ENABLED = KNIMEConstants.class.desiredAssertionStatus();

    static {
        String[] parts = VERSION.split("\\.");
        MAJOR = Integer.parseInt(parts[0]);
        MINOR = Integer.parseInt(parts[1]);
        REV = Integer.parseInt(parts[2]);
    }

    private KNIMEConstants() {}

    /** The folder of temporary files. */
    public static final String getKNIMETempDir() {
        return System.getProperty(PROPERTY_TEMP_DIR, System.getProperty("java.io.tmpdir"));
    }

    /** The folder of temporary files. */
    public static Path getKNIMETempPath() {
        return Path.of(getKNIMETempDir());
    }

    /** Sets the folder of temporary files. */
    public static final void setKNIMETempDir(final File folder) {
        if (!folder.isDirectory()) {
            throw new IllegalArgumentException(folder + " is no folder");
        }
        System.setProperty(PROPERTY_TEMP_DIR, folder.getAbsolutePath());
    }
}
