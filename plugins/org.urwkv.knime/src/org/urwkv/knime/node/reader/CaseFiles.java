package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** The cases of a folder. */
final class CaseFiles {

    private CaseFiles() {}

    /**
     * The volume files and DICOM series of a folder or, if it has neither, the DICOM series in the
     * folders below it, in the order of their names; or the one file itself. Pictures are volumes
     * of one slice where there are no others; beside volumes they are previews and left out.
     *
     * @param path a folder or a file
     * @param skip how many to leave out at the beginning
     * @param limit how many to take at most; 0 for all
     * @param remarks takes a sentence about what is left out
     * @throws VolumeException with a sentence, if there is nothing there
     */
    static List<CaseSource> images(Path path, int skip, int limit, Consumer<String> remarks)
            throws IOException {
        requireThere(path, "image");
        if (!Files.isDirectory(path)) {
            return List.of(CaseSource.at(path));
        }
        List<CaseSource> all = new ArrayList<>(volumes(path));
        all.addAll(DicomCases.in(path));
        all = withoutPreviews(all, remarks);
        all.sort(Comparator.comparing(CaseFiles::key));
        if (all.isEmpty()) {
            all = DicomCases.below(path);
        }
        if (all.isEmpty()) {
            throw new VolumeException(
                    "The image folder '"
                            + path
                            + "' holds no volumes; choose a folder with NIfTI, NRRD, MetaImage, PNG,"
                            + " TIFF or JPEG files, with DICOM files, or with folders of DICOM"
                            + " files.");
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

    private static List<CaseSource> volumes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> VolumeIO.hasVolumeName(nameOf(file)))
                    .filter(file -> !Files.isDirectory(file))
                    .map(CaseSource::at)
                    .toList();
        }
    }

    private static List<CaseSource> withoutPreviews(
            List<CaseSource> cases, Consumer<String> remarks) {
        List<CaseSource> volumes =
                cases.stream().filter(c -> c.series() != null || !isPicture(c.path())).toList();
        int previews = cases.size() - volumes.size();
        if (volumes.isEmpty() || previews == 0) {
            return cases;
        }
        remarks.accept(
                previews
                        + " PNG, TIFF or JPEG files beside volumes of other formats are taken for"
                        + " previews and left out; to read them, move them into a folder of their own.");
        return new ArrayList<>(volumes);
    }

    /** Whether a file has the name of a PNG, TIFF or JPEG file. */
    static boolean isPicture(Path file) {
        return VolumeIO.hasPictureName(nameOf(file));
    }

    private static String key(CaseSource source) {
        return source.series() == null ? nameOf(source.path()) : source.name();
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
