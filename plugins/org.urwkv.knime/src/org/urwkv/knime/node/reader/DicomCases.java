package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.io.dicom.DicomFolder;
import org.urwkv.volume.io.dicom.DicomSeries;

/** The DICOM series of a folder and of the folders below it. */
final class DicomCases {

    private static final int HEAD = 132;

    /** Folders within folders; more are a mistake, such as a link to a folder above. */
    private static final int DEEPEST = 8;

    private DicomCases() {}

    /**
     * The series whose files lie in the folder itself. A single one is called as the folder is,
     * several by their descriptions, with their UIDs where these are not enough.
     */
    static List<CaseSource> in(Path folder) throws IOException {
        List<DicomSeries> series = holdsDicom(folder) ? DicomFolder.list(folder) : List.of();
        if (series.size() == 1) {
            return List.of(new CaseSource(CaseFiles.nameOf(folder), folder, series.get(0)));
        }
        Set<String> descriptions = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (DicomSeries one : series) {
            if (!descriptions.add(one.description())) {
                repeated.add(one.description());
            }
        }
        List<CaseSource> cases = new ArrayList<>();
        for (DicomSeries one : series) {
            String name = one.description();
            if (name.isBlank() || repeated.contains(name)) {
                name = (name + " " + one.uid()).strip();
            }
            cases.add(new CaseSource(name, one.files().get(0), one));
        }
        return cases;
    }

    /**
     * The series in the folders below, however deep. They are called as the folders on the way to
     * them, joined by underscores, and several of one folder by their descriptions as well.
     */
    static List<CaseSource> below(Path folder) throws IOException {
        List<CaseSource> cases = new ArrayList<>();
        gather(folder, "", 0, cases);
        return cases;
    }

    private static void gather(Path folder, String prefix, int depth, List<CaseSource> cases)
            throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(folder)) {
            folders =
                    all.filter(Files::isDirectory)
                            .filter(f -> !CaseFiles.nameOf(f).startsWith("."))
                            .sorted(Comparator.comparing(CaseFiles::nameOf))
                            .toList();
        }
        for (Path below : folders) {
            String name = prefix + CaseFiles.nameOf(below);
            if (holdsDicom(below)) {
                cases.addAll(named(name, below));
            }
            if (depth < DEEPEST) {
                gather(below, name + "_", depth + 1, cases);
            }
        }
    }

    /** The series of one folder. One that cannot be listed is a case that says so when read. */
    private static List<CaseSource> named(String name, Path folder) throws IOException {
        List<CaseSource> series;
        try {
            series = in(folder);
        } catch (VolumeException e) {
            return List.of(new CaseSource(name, folder, null));
        }
        boolean several = series.size() > 1;
        return series.stream()
                .map(
                        one ->
                                new CaseSource(
                                        several ? name + "_" + one.name() : name,
                                        one.path(),
                                        one.series()))
                .sorted(Comparator.comparing(CaseSource::name))
                .toList();
    }

    /** Looks into files that are not named as volumes are, until one is a DICOM file. */
    private static boolean holdsDicom(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(f -> !VolumeIO.hasVolumeName(CaseFiles.nameOf(f)))
                            .toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] head = in.readNBytes(HEAD);
                if (head.length == HEAD && DicomFolder.isDicom(head)) {
                    return true;
                }
            }
        }
        return false;
    }
}
