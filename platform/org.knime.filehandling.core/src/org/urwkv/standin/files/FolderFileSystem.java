package org.urwkv.standin.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSFileSystem;
import org.knime.filehandling.core.connections.FSLocationSpec;
import org.knime.filehandling.core.connections.RelativeTo;

/** A file system over a folder: relative paths start there. */
final class FolderFileSystem extends FSFileSystem<FolderPath> {
    private final Path base;
    private final FolderProvider provider = new FolderProvider(this);

    FolderFileSystem(FSLocationSpec spec, Path base) {
        super(spec, spec.getFSCategory() == FSCategory.LOCAL ? base.toString() : "");
        this.base = base.toAbsolutePath().normalize();
    }

    private boolean is(RelativeTo start) {
        return getFileSystemSpecifier().equals(Optional.of(start.getSettingsValue()));
    }

    /** Whether paths are those of the computer. */
    boolean isLocal() {
        return getFileSystemCategory() == FSCategory.LOCAL;
    }

    /** The file of the computer that the path means. */
    Path file(Path path) {
        Path file = base.resolve(path).normalize();
        if (is(RelativeTo.WORKFLOW_DATA) && !file.startsWith(base)) {
            throw new InvalidPathException(
                    path.toString(), "The path leaves the workflow's data area");
        }
        return file;
    }

    @Override
    public FolderPath getPath(String first, String... more) {
        Path path = Path.of(first, more);
        if (!isLocal() && path.isAbsolute()) {
            if (is(RelativeTo.WORKFLOW)) {
                throw new InvalidPathException(
                        first, "A path relative to the workflow must not be absolute");
            }
            path = path.getRoot().relativize(path);
        }
        return new FolderPath(this, path);
    }

    @Override
    public FolderProvider provider() {
        return provider;
    }

    @Override
    protected void ensureClosedInternal() {
        // nothing is held
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return base.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        base.getFileSystem().getRootDirectories().forEach(r -> roots.add(new FolderPath(this, r)));
        return roots;
    }

    @Override
    public Iterable<java.nio.file.FileStore> getFileStores() {
        return base.getFileSystem().getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return base.getFileSystem().supportedFileAttributeViews();
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = base.getFileSystem().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(path instanceof FolderPath p ? p.path() : path);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return base.getFileSystem().getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("Changes cannot be watched.");
    }
}
