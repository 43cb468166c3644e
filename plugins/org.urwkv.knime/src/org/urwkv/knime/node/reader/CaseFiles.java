package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** The files of a folder that are cases, and the label files that belong to them. */
final class CaseFiles {

    private CaseFiles() {}

    /**
     * The volumes of a folder in the order of their names, or the one file itself.
     *
     * @param path a folder or a file
     * @param skip how many to leave out at the beginning
     * @param limit how many to take at most; 0 for all
     * @throws VolumeException with a sentence, if there is nothing there
     */
    static List<Path> images(Path path, int skip, int limit) throws IOException {
        requireThere(path, "image");
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(path)) {
            all =
                    files.filter(file -> VolumeIO.hasVolumeName(nameOf(file)))
                            .filter(file -> !nameOf(file).startsWith("."))
                            .sorted(Comparator.comparing(CaseFiles::nameOf))
                            .toList();
        }
        if (all.isEmpty()) {
            throw new VolumeException(
                    "The image folder '"
                            + path
                            + "' holds no volumes; choose a folder with .nii or .nii.gz files.");
        }
        if (skip >= all.size()) {
            throw new VolumeException(
                    "The image folder '"
                            + path
                            + "' holds "
                            + all.size()
                            + " volumes, and the first "
                            + skip
                            + " are skipped; skip fewer.");
        }
        int end = limit == 0 ? all.size() : Math.min(all.size(), skip + limit);
        return all.subList(skip, end);
    }

    /**
     * Where the labels of an image are.
     *
     * @param labels the folder of labels, or the one file of labels
     * @throws VolumeException with a sentence, if there is no such file
     */
    static Path labelsOf(Path image, Path labels) {
        if (!Files.isDirectory(labels)) {
            return labels;
        }
        Path file = labels.resolve(nameOf(image));
        if (!Files.exists(file)) {
            throw new VolumeException(
                    "There is no label file '"
                            + nameOf(image)
                            + "' in the label folder '"
                            + labels
                            + "'; give each image a label file of the same name.");
        }
        return file;
    }

    /** Refuses a file or folder that is not there. */
    static void requireThere(Path path, String kind) {
        if (!Files.exists(path)) {
            throw new VolumeException(
                    "The "
                            + kind
                            + " file or folder '"
                            + path
                            + "' does not exist; choose one that does.");
        }
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
