package org.urwkv.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The stand-in agrees with KNIME to the letter in what it has: kinds, modifiers, supertypes,
 * generics, checked exceptions, members.
 */
class ApiTest {
    private static final List<String> BUNDLES =
            List.of("org.knime.core", "org.knime.core.ui", "org.knime.filehandling.core");

    @Test
    void standInAgreesWithKnime() throws IOException {
        Map<String, ApiClass> standIn = ClassFolder.read(classFolders());
        ApiComparison knime =
                new ApiComparison(
                        ApiText.parse(resource(ApiLists.COMPLETE)),
                        ApiText.parse(resource(ApiLists.PARTIAL)));

        assertThat(knime.differences(standIn)).isEmpty();
        assertThat(standIn).hasSizeGreaterThan(300);
    }

    /** From the property {@code standin.classes}, else beside this project. */
    private static List<Path> classFolders() {
        String given = System.getProperty("standin.classes");
        Stream<Path> folders =
                given == null
                        ? BUNDLES.stream().map(b -> Path.of("..", b, "target", "classes"))
                        : Stream.of(given.split(File.pathSeparator)).map(Path::of);
        List<Path> existing = folders.filter(Files::isDirectory).toList();
        assertThat(existing).as("class folders of the stand-in").isNotEmpty();
        return existing;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ApiTest.class.getResourceAsStream("/api/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
