package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** Reads the files of one case and sees to it that they belong together. */
final class CaseReading {

    /** Headers written by different programs differ by less than this. */
    private static final double TOLERANCE_MM = 0.1;

    private CaseReading() {}

    /**
     * Labels on the grid of their image.
     *
     * @throws VolumeException with a sentence that names both files, if the grids differ
     */
    static LabelVolume labels(Path labelFile, Path imageFile, Volume image) throws IOException {
        CaseFiles.requireThere(labelFile, "label");
        LabelVolume labels = VolumeIO.readLabels(labelFile);
        Geometry found = labels.geometry();
        Geometry wanted = image.geometry();
        if (!Arrays.equals(found.dimensions(), wanted.dimensions())) {
            throw new VolumeException(
                    "The label file '"
                            + labelFile
                            + "' has "
                            + words(found)
                            + " voxels, but its image '"
                            + imageFile
                            + "' has "
                            + words(wanted)
                            + "; save the labels on the grid of the image.");
        }
        Optional<String> difference = found.differenceFrom(wanted, TOLERANCE_MM);
        if (difference.isPresent()) {
            throw new VolumeException(
                    "The label file '"
                            + labelFile
                            + "' does not lie on its image '"
                            + imageFile
                            + "'. "
                            + difference.get()
                            + " Save the labels on the grid of the image.");
        }
        return found.equals(wanted) ? labels : onGrid(labels, wanted);
    }

    /** The same labels with the header of their image, of which theirs is a rounded copy. */
    private static LabelVolume onGrid(LabelVolume labels, Geometry grid) {
        Volume voxels = labels.toVolume();
        return LabelVolume.from(Volume.of(grid, voxels.type(), 1, voxels.array(), 1, 0));
    }

    private static String words(Geometry geometry) {
        return Arrays.stream(geometry.dimensions())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" x "));
    }
}
