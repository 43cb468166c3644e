package org.knime.filehandling.core.connections;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** A place: a file system and a path in it. */
public final class FSLocation implements FSLocationSpec, Serializable {
    /** No place. */
    public static final FSLocation NULL = new FSLocation((String) null, null, null);

    private static final long serialVersionUID = 1L;

    private final String category;
    private final String specifier;
    private final String path;

    /** The path in the file system of the kind. */
    public FSLocation(FSCategory fsCategory, String path) {
        this(fsCategory.name(), null, path);
    }

    /** The path in the file system of the kind. */
    public FSLocation(String fsCategory, String path) {
        this(fsCategory, null, path);
    }

    /** The path in the file system of the kind, and which one (may be null). */
    public FSLocation(FSCategory fsCategory, String fsSpecifier, String path) {
        this(fsCategory.name(), fsSpecifier, path);
    }

    /** The path in the file system of the kind, and which one (may be null). */
    public FSLocation(String fsCategory, String fsSpecifier, String path) {
        this.category = fsCategory;
        this.specifier = fsSpecifier;
        this.path = path;
    }

    /** The path. */
    public String getPath() {
        return path;
    }

    @Override
    public Optional<String> getFileSystemSpecifier() {
        return Optional.ofNullable(specifier);
    }

    @Override
    public String getFileSystemCategory() {
        return category;
    }

    @Override
    public String toString() {
        return "(" + category + ", " + (specifier == null ? "" : specifier) + ", " + path + ")";
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, specifier, path);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof FSLocation other
                && FSLocationSpec.areEqual(this, other)
                && Objects.equals(path, other.path);
    }
}
