package org.knime.filehandling.core.connections;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of file systems. */
public enum FSCategory {
    /** The computer's own. */
    LOCAL("Local File System"),
    /** Relative to the running workflow. */
    RELATIVE("Relative to"),
    /** A mounted repository. */
    MOUNTPOINT("Mountpoint"),
    /** A space of a hub. */
    HUB_SPACE("Hub Space"),
    /** An address. */
    CUSTOM_URL("Custom/KNIME URL"),
    /** A file system at an input port. */
    CONNECTED("");

    private final String label;

    FSCategory(String label) {
        this.label = label;
    }

    /** How the kind is shown. */
    public String getLabel() {
        return label;
    }

    /** The kinds that need no port. */
    public static Set<FSCategory> getStandardFSCategories() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CONNECTED)));
    }

    /** The kinds that need no port and can list folders. */
    public static Set<FSCategory> getStandardNonTrivialFSCategories() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CONNECTED, CUSTOM_URL)));
    }
}
