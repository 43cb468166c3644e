package org.urwkv.volume.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urwkv.volume.VolumeException;

/** Finds series of DICOM images in a folder. Folders within it are not looked into. */
public final class DicomFolder {
    private DicomFolder() {}

    /**
     * Lists all series, by the headers of the files. Files that are not DICOM, or hold no images,
     * are passed over.
     *
     * @param folder the folder
     * @return the series in the order of their UIDs; none if there is no image
     * @throws IOException if the storage fails
     * @throws VolumeException if a DICOM file is damaged
     */
    public static List<DicomSeries> list(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths = all.filter(Files::isRegularFile).sorted().toList();
        } catch (NotDirectoryException e) {
            throw new VolumeException(folder + " is not a folder.", e);
        }
        Map<String, List<DicomFile>> series = new TreeMap<>();
        for (Path path : paths) {
            DicomFile.read(path)
                    .ifPresent(
                            file ->
                                    series.computeIfAbsent(uid(file), u -> new ArrayList<>())
                                            .add(file));
        }
        return series.entrySet().stream()
                .map(entry -> new DicomSeries(folder, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String uid(DicomFile file) {
        return file.data().text(Tags.SERIES_UID);
    }

    /**
     * Whether the beginning of a file is that of a DICOM file.
     *
     * @param head at least 132 bytes from the start of the file
     * @return whether it bears the mark
     */
    public static boolean isDicom(byte[] head) {
        return DicomParser.isDicom(head);
    }

    /**
     * The one series that a path means.
     *
     * @param folderOrFile a folder that holds one series, or a file of a series of which the other
     *     files lie beside it
     * @return the series
     * @throws IOException if the storage fails
     * @throws VolumeException if there is no series, or, naming all of them, if a folder holds
     *     several
     */
    public static DicomSeries series(Path folderOrFile) throws IOException {
        if (!Files.isDirectory(folderOrFile)) {
            return seriesOfFile(folderOrFile);
        }
        List<DicomSeries> all = list(folderOrFile);
        if (all.isEmpty()) {
            throw new VolumeException(
                    folderOrFile
                            + " is a folder without DICOM images, not a volume file; choose a file in"
                            + " it.");
        }
        if (all.size() > 1) {
            throw new VolumeException(
                    folderOrFile
                            + " holds "
                            + all.size()
                            + " series; choose one of them by choosing a file of it: "
                            + all.stream()
                                    .map(DicomFolder::summary)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return all.get(0);
    }

    private static String summary(DicomSeries series) {
        String what = (series.modality() + " " + series.description()).strip();
        return series.files().get(0).getFileName()
                + " ("
                + (what.isEmpty() ? "" : what + ", ")
                + series.files().size()
                + (series.files().size() == 1 ? " file)" : " files)");
    }

    private static DicomSeries seriesOfFile(Path file) throws IOException {
        String uid =
                DicomFile.read(file)
                        .map(DicomFolder::uid)
                        .orElseThrow(
                                () ->
                                        new VolumeException(
                                                file
                                                        + " holds no DICOM images; choose another"
                                                        + " file."));
        Path folder = file.toAbsolutePath().getParent();
        return list(folder).stream()
                .filter(series -> series.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
