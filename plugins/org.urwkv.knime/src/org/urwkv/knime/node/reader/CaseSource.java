package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.io.dicom.DicomSeries;

/**
 * Where the image of one case is.
 *
 * @param name name of the case
 * @param path a volume file, a folder with one DICOM series, or the first file of a series
 * @param series the series, where it is known already; else null
 */
record CaseSource(String name, Path path, DicomSeries series) {

    /** A file, or a folder with one DICOM series. */
    static CaseSource at(Path path) {
        return new CaseSource(VolumeIO.stem(CaseFiles.nameOf(path)), path, null);
    }

    /**
     * Reads the image.
     *
     * @param warnings takes sentences about what had to be assumed
     * @throws IOException if the storage fails
     */
    Volume read(Consumer<String> warnings) throws IOException {
        return series == null ? VolumeIO.read(path, warnings) : series.read(warnings);
    }
}
