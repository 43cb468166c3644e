package org.knime.filehandling.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileSystemTest {
    @TempDir Path folder;

    private FSConnection connection;
    private FSPath root;

    @BeforeEach
    void open() {
        connection = DefaultFSConnectionFactory.createLocalFSConnection(folder.toString());
        root = (FSPath) connection.getFileSystem().getPath(folder.toString());
    }

    @Test
    void filesAreWrittenAndRead() throws IOException {
        Path file = root.resolve("a.txt");

        Files.writeString(file, "text");

        assertThat(folder.resolve("a.txt")).hasContent("text");
        assertThat(Files.readAllLines(file)).containsExactly("text");
        assertThat(Files.size(file)).isEqualTo(4);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            assertThat(channel.size()).isEqualTo(4);
        }
        Files.delete(file);
        assertThat(FSFiles.exists(file)).isFalse();
    }

    @Test
    void foldersAreListed() throws IOException {
        Files.createDirectories(root.resolve("b/c"));
        Files.writeString(root.resolve("b/c/d.txt"), "");
        Files.writeString(root.resolve("a.txt"), "");

        try (Stream<Path> entries = Files.list(root)) {
            assertThat(entries)
                    .allMatch(FSPath.class::isInstance)
                    .extracting(p -> p.getFileName().toString())
                    .containsExactlyInAnyOrder("a.txt", "b");
        }
        List<FSPath> files = FSFiles.getFilePathsFromFolder(root);
        FSFiles.sortPathsLexicographically(files);
        assertThat(files)
                .extracting(p -> root.relativize(p).toString())
                .containsExactly("a.txt", Path.of("b", "c", "d.txt").toString());
        assertThat(FSFiles.getFilesAndFolders(root, false)).hasSize(2);
    }

    @Test
    void pathsAreTakenApart() {
        FSPath path = (FSPath) root.resolve("b").resolve("c.nii.gz");

        assertThat(path.getFileName()).hasToString("c.nii.gz");
        assertThat(path.getParent()).isEqualTo(root.resolve("b"));
        assertThat(path.resolveSibling("d")).isEqualTo(root.resolve(new String[] {"b", "d"}));
        assertThat(path.startsWith(root)).isTrue();
        assertThat(root.resolve("x/../y").normalize()).isEqualTo(root.resolve("y"));
        assertThat(path.toFSLocation())
                .isEqualTo(new FSLocation(FSCategory.LOCAL, path.toString()));
        assertThat(path.toUri().getScheme()).isEqualTo("knime-local");
        assertThat(path.stringStream()).endsWith("b", "c.nii.gz");
        assertThat(path.toFile()).isEqualTo(folder.resolve("b/c.nii.gz").toFile());
    }

    @Test
    void relativePathsStartFromTheWorkingDirectory() throws IOException {
        Path path = connection.getFileSystem().getPath("r.txt");
        Files.writeString(path, "r");

        assertThat(folder.resolve("r.txt")).hasContent("r");
        assertThat(path.toAbsolutePath()).isEqualTo(root.resolve("r.txt"));
    }

    @Test
    void filesAreCopiedToOtherFileSystems(@TempDir Path other) throws IOException {
        Files.createDirectories(root.resolve("in/deep"));
        Files.writeString(root.resolve("in/deep/x"), "x");

        FSFiles.copyRecursively(root.resolve("in"), other.resolve("out"));
        Files.copy(root.resolve("in/deep/x"), other.resolve("y"));

        assertThat(other.resolve("out/deep/x")).hasContent("x");
        assertThat(other.resolve("y")).hasContent("x");
        FSFiles.deleteRecursively(root.resolve("in"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pathsOfOtherFileSystemsAreRefused() {
        assertThatThrownBy(() -> root.resolve(Path.of("x")))
                .isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> connection.getFileSystem().checkCompatibility(FSLocation.NULL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void temporaryFilesEndWithTheFileSystem() throws IOException {
        FSPath temporary = FSFiles.createTempDirectory(root, "t", ".tmp");
        Files.writeString(temporary.resolve("inner"), "i");
        FSPath kept = FSFiles.createRandomizedDirectory(root, "k", "");

        connection.close();

        assertThat(folder.resolve(temporary.getFileName().toString())).doesNotExist();
        assertThat(folder.resolve(kept.getFileName().toString())).isDirectory();
        assertThat(connection.getFileSystem().isOpen()).isFalse();
        assertThatThrownBy(() -> Files.size(kept))
                .isInstanceOf(java.nio.file.ClosedFileSystemException.class);
    }

    @Test
    void missingFilesAreNamed() {
        assertThatThrownBy(() -> Files.readAllBytes(root.resolve("gone.nii")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("gone.nii");
    }

    @Test
    void localFilesNeedNoCopy() throws IOException {
        Path file = Files.writeString(root.resolve("a"), "a");

        try (FSFiles.LocalFileHandle handle = FSFiles.toLocalFile((FSPath) file)) {
            assertThat(Path.of(handle.path())).isEqualTo(folder.resolve("a"));
        }
    }
}
