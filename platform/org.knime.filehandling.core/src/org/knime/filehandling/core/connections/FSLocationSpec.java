package org.knime.filehandling.core.connections;

import java.util.Objects;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.filehandling.core.data.location.FSLocationSerializationUtils;

/** A file system: its kind and, where there are several of a kind, which one. */
public interface FSLocationSpec {
    /** No file system. */
    FSLocationSpec NULL = new DefaultFSLocationSpec((String) null, null);

    /** The name of the kind, a constant of {@link FSCategory}. */
    String getFileSystemCategory();

    /** The kind. */
    default FSCategory getFSCategory() {
        return FSCategory.valueOf(getFileSystemCategory());
    }

    /** Which one of the kind. */
    Optional<String> getFileSystemSpecifier();

    @Override
    String toString();

    /** Whether both mean the same file system. */
    static boolean areEqual(FSLocationSpec one, FSLocationSpec other) {
        return Objects.equals(one.getFileSystemCategory(), other.getFileSystemCategory())
                && one.getFileSystemSpecifier().equals(other.getFileSystemSpecifier());
    }

    /**
     * Reads and writes what names a file system.
     *
     * @param <T> the type that names it
     */
    abstract class FSLocationSpecSerializer<T extends FSLocationSpec> {
        /** For subclasses. */
        public FSLocationSpecSerializer() {}

        /** Saves the file system. */
        public void save(T spec, ConfigWO config) {
            config.addString(
                    FSLocationSerializationUtils.CFG_FS_CATEGORY, spec.getFileSystemCategory());
            config.addString(
                    FSLocationSerializationUtils.CFG_FS_SPECIFIER,
                    spec.getFileSystemSpecifier().orElse(null));
        }

        /**
         * Loads a file system.
         *
         * @throws InvalidSettingsException if its settings are missing
         */
        public T load(ConfigRO config) throws InvalidSettingsException {
            return createFSLocationSpec(
                    config.getString(FSLocationSerializationUtils.CFG_FS_CATEGORY),
                    config.getString(FSLocationSerializationUtils.CFG_FS_SPECIFIER),
                    config);
        }

        /** Makes what names the file system; the specifier may be null. */
        protected abstract T createFSLocationSpec(
                String fsCategory, String fsSpecifier, ConfigRO config);
    }
}
