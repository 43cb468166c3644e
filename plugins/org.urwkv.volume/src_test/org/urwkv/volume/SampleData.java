package org.urwkv.volume;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sample files that are not part of the project; tests that want them are skipped where they are
 * absent.
 */
public final class SampleData {
    private SampleData() {}

    /**
     * A folder of samples: under the system property {@code urwkv.data}, or shared/data in a folder
     * above.
     */
    public static Path folder(String name) {
        Path folder = root().resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "no sample data at " + folder + " (system property urwkv.data)");
        return folder;
    }

    private static Path root() {
        String property = System.getProperty("urwkv.data");
        if (property != null) {
            return Path.of(property);
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return folder.resolve("shared/data");
            }
        }
        return start.resolve("shared/data");
    }

    /** A file that holds a JSON list. */
    public static JsonArray list(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    }
}
