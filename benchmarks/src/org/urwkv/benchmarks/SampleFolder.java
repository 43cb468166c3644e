package org.urwkv.benchmarks;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds real data, which are not part of the project. */
final class SampleFolder {

    private SampleFolder() {}

    /**
     * @param project the project's folder
     * @param name of a set of data
     * @return its folder: under the system property {@code urwkv.data}, or {@code shared/data}
     *     beside the project
     * @throws FileNotFoundException if there is none
     */
    static Path of(Path project, String name) throws FileNotFoundException {
        String named = System.getProperty("urwkv.data");
        Path data =
                named == null
                        ? project.toAbsolutePath().resolveSibling("shared/data")
                        : Path.of(named);
        Path folder = data.resolve(name);
        if (!Files.isDirectory(folder.resolve("images"))) {
            throw new FileNotFoundException(
                    "There are no images in '"
                            + folder
                            + "'; name the folder of the data with -Durwkv.data=FOLDER.");
        }
        return folder;
    }
}
