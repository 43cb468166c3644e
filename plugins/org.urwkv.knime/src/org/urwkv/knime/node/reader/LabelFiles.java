package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** Finds the label file of a case. */
final class LabelFiles {

    private final Path labels;
    private List<Path> files;

    /**
     * @param labels the folder of labels, or the one file of labels
     * @throws VolumeException with a sentence, if there is nothing there
     */
    LabelFiles(Path labels) {
        CaseFiles.requireThere(labels, "label");
        this.labels = labels;
    }

    /**
     * The file of the same name or else the one of the same name but for the ending of its format.
     *
     * @throws VolumeException with a sentence, if there is no such file or there are several
     */
    Path of(CaseSource image) throws IOException {
        if (!Files.isDirectory(labels)) {
            return labels;
        }
        String name = CaseFiles.nameOf(image.path());
        boolean file = image.series() == null && VolumeIO.hasVolumeName(name);
        if (file && Files.exists(labels.resolve(name))) {
            return labels.resolve(name);
        }
        List<Path> found = named(image.name());
        if (found.size() == 1) {
            return found.get(0);
        }
        String wanted =
                file
                        ? "'" + name + "' (or '" + image.name() + "' with another ending)"
                        : "'" + image.name() + "' with the ending of a volume";
        throw new VolumeException(
                found.isEmpty()
                        ? "There is no label file "
                                + wanted
                                + " in the label folder '"
                                + labels
                                + "'; give each image a label file of the same name."
                        : "The label folder '"
                                + labels
                                + "' holds "
                                + found.size()
                                + " label files of the case '"
                                + image.name()
                                + "'; leave one of them.");
    }

    /** Files with the name of a case; pictures beside other volumes are previews. */
    private List<Path> named(String name) throws IOException {
        List<Path> found =
                all().stream()
                        .filter(f -> VolumeIO.stem(CaseFiles.nameOf(f)).equals(name))
                        .toList();
        List<Path> volumes = found.stream().filter(f -> !CaseFiles.isPicture(f)).toList();
        return volumes.isEmpty() ? found : volumes;
    }

    private List<Path> all() throws IOException {
        if (files == null) {
            try (Stream<Path> list = Files.list(labels)) {
                files =
                        list.filter(f -> VolumeIO.hasVolumeName(CaseFiles.nameOf(f)))
                                .sorted()
                                .toList();
            }
        }
        return files;
    }
}
