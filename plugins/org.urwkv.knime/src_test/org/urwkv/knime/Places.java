package org.urwkv.knime;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things of the project lie, from wherever the tests are started. */
public final class Places {

    private Places() {}

    /** The folder of this bundle. */
    public static Path plugin() {
        return project().resolve("plugins").resolve("org.urwkv.knime");
    }

    /** The root of the project. */
    public static Path project() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("plugins").resolve("org.urwkv.knime"))) {
                return p;
            }
        }
        throw new IllegalStateException("The tests run outside of the project.");
    }

    /** Public data for tests; the folder need not be there. */
    public static Path data() {
        String named = System.getProperty("urwkv.data");
        return named == null
                ? project().resolve("..").resolve("shared").resolve("data")
                : Path.of(named);
    }
}
