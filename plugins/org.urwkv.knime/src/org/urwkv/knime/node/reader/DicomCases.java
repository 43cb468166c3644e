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
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.io.dicom.DicomFolder;
import org.urwkv.volume.io.dicom.DicomSeries;

/** The DICOM series of a folder and of the folders in it. */
final class DicomCases {

    private static final int HEAD = 132;

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

    /** The folders in the folder that hold DICOM files, each of them one case. */
    static List<CaseSource> below(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(folder)) {
            folders =
                    all.filter(Files::isDirectory)
                            .filter(f -> !CaseFiles.nameOf(f).startsWith("."))
                            .sorted(Comparator.comparing(CaseFiles::nameOf))
                            .toList();
        }
        List<CaseSource> cases = new ArrayList<>();
        for (Path candidate : folders) {
            if (holdsDicom(candidate)) {
                cases.add(new CaseSource(CaseFiles.nameOf(candidate), candidate, null));
            }
        }
        return cases;
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
