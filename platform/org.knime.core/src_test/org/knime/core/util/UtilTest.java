package org.knime.core.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UtilTest {

    @TempDir Path folder;

    @Test
    void versionsAreOrdered() {
        assertThat(new Version("5.8.0.v1")).isEqualTo(new Version(5, 8, 0, "v1"));
        assertThat(new Version("5.10").isSameOrNewer(new Version(5, 8, 1))).isTrue();
        assertThat(new Version(5, 8, 0)).hasToString("5.8.0");
        assertThatThrownBy(() -> new Version("five")).hasMessageContaining("five");
    }

    @Test
    void namesBecomeNamesOfFiles() {
        assertThat(FileUtil.getValidFileName("U-RWKV Learner", -1)).isEqualTo("U_RWKV Learner");
        assertThat(FileUtil.getValidFileName("A long component name", 12))
                .isEqualTo("A long compo");
    }

    @Test
    void copiesAndDeletesFolders() throws IOException {
        Path from = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(from.resolve("f"), "x");

        FileUtil.copyDir(folder.resolve("a").toFile(), folder.resolve("c").toFile());
        assertThat(folder.resolve("c/b/f")).hasContent("x");
        assertThat(FileUtil.deleteRecursively(folder.resolve("c").toFile())).isTrue();
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void unzipsOnlyIntoTheFolder() throws IOException {
        File zip = zip("top/f");
        FileUtil.unzip(zip, folder.resolve("out").toFile());
        assertThat(folder.resolve("out/top/f")).hasContent("x");

        File bad = zip("../f");
        assertThatThrownBy(() -> FileUtil.unzip(bad, folder.resolve("out").toFile()))
                .isInstanceOf(IOException.class);
    }

    private File zip(final String entry) throws IOException {
        File file = folder.resolve("z.zip").toFile();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file.toPath()))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write('x');
        }
        return file;
    }

    @Test
    void pairsHoldTwoValues() {
        Pair<String, Integer> pair = Pair.create("a", 1);
        assertThat(pair.map(String::length, i -> i + 1)).isEqualTo(new Pair<>(1, 2));
        assertThat(pair.<String>reduce((a, b) -> a + b)).isEqualTo("a1");
    }
}
