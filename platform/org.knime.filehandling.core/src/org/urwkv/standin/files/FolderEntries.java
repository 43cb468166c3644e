package org.urwkv.standin.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/** The entries of a folder, as paths below the path that was asked. */
final class FolderEntries implements DirectoryStream<Path> {
    private final Path folder;
    private final DirectoryStream<Path> files;
    private final Filter<? super Path> filter;

    FolderEntries(Path folder, DirectoryStream<Path> files, Filter<? super Path> filter) {
        this.folder = folder;
        this.files = files;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        return StreamSupport.stream(files.spliterator(), false)
                .map(file -> folder.resolve(file.getFileName().toString()))
                .filter(this::accepted)
                .iterator();
    }

    private boolean accepted(Path path) {
        try {
            return filter.accept(path);
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
