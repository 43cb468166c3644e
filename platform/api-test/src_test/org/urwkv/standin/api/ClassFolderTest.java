package org.urwkv.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderTest {
    @TempDir Path folder;

    private void compile(String name, String source) throws IOException {
        Path file = folder.resolve("org/knime").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        int exit =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(System.out, System.err, "-d", folder.toString(), file.toString());
        assertThat(exit).isZero();
    }

    @Test
    void readsDeclarationsWithoutBridges() throws IOException {
        compile(
                "Shout",
                """
                package org.knime;
                public final class Shout implements java.util.function.Function<String, Integer> {
                    private int count;
                    public Integer apply(String word) throws IllegalStateException { return count; }
                    protected <T extends Number> void add(java.util.List<? super T> to) {}
                }
                """);

        Map<String, ApiClass> classes = ClassFolder.read(List.of(folder));

        assertThat(classes).containsOnlyKeys("org.knime.Shout");
        assertThat(classes.get("org.knime.Shout").header())
                .isEqualTo(
                        "public final class org.knime.Shout implements"
                                + " java.util.function.Function<java.lang.String,java.lang.Integer>");
        assertThat(classes.get("org.knime.Shout").members())
                .containsExactly(
                        "public org.knime.Shout()",
                        "public java.lang.Integer apply(java.lang.String) throws"
                                + " java.lang.IllegalStateException",
                        "protected <T extends java.lang.Number> void add(java.util.List<? super T>)");
    }

    @Test
    void classesOutsideKnimesPackagesAreLeftOut() throws IOException {
        compile("Other", "package org.other; public class Other {}");

        assertThat(ClassFolder.read(List.of(folder))).isEmpty();
    }
}
