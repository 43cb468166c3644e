package org.knime.filehandling.core.connections;

import java.util.Objects;
import java.util.Optional;
import org.knime.core.node.config.ConfigRO;

/** Names a file system. */
public class DefaultFSLocationSpec implements FSLocationSpec {
    private final String category;
    private final String specifier;

    /** The file system of the kind, and which one (may be null). */
    public DefaultFSLocationSpec(String fsCategory, String fileSystemSpecifier) {
        category = fsCategory;
        specifier = fileSystemSpecifier;
    }

    /** The file system of the kind. */
    public DefaultFSLocationSpec(String fsCategory) {
        this(fsCategory, null);
    }

    /** The file system of the kind, and which one (may be null). */
    public DefaultFSLocationSpec(FSCategory fsCategory, String fileSystemSpecifier) {
        this(fsCategory.name(), fileSystemSpecifier);
    }

    /** The file system of the kind. */
    public DefaultFSLocationSpec(FSCategory fsCategory) {
        this(fsCategory, null);
    }

    @Override
    public String getFileSystemCategory() {
        return category;
    }

    @Override
    public Optional<String> getFileSystemSpecifier() {
        return Optional.ofNullable(specifier);
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null
                && obj.getClass() == getClass()
                && FSLocationSpec.areEqual(this, (FSLocationSpec) obj);
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, specifier);
    }

    @Override
    public String toString() {
        return "(" + category + ", " + (specifier == null ? "" : specifier) + ")";
    }

    /** Reads and writes what names a file system. */
    public static final class DefaultFSLocationSpecSerializer
            extends FSLocationSpecSerializer<FSLocationSpec> {
        /** Called by the platform. */
        public DefaultFSLocationSpecSerializer() {}

        @Override
        public DefaultFSLocationSpec createFSLocationSpec(
                String fsCategory, String fsSpecifier, ConfigRO config) {
            return new DefaultFSLocationSpec(fsCategory, fsSpecifier);
        }
    }
}
