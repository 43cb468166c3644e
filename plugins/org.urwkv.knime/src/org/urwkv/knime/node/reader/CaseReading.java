package org.urwkv.knime.node.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.urwkv.volume.Colours;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.resample.Resampling;

/**
 * Takes the wanted channels of an image, reads its labels and sees to it that they lie on it.
 *
 * @param toleranceMm how far the same voxel may lie apart in the two grids
 * @param otherGrid what is done with labels on another grid
 * @param channels which values of a voxel are kept
 */
record CaseReading(
        double toleranceMm,
        VolumeReaderParameters.OtherGrid otherGrid,
        VolumeReaderParameters.Channels channels) {

    static CaseReading of(VolumeReaderParameters parameters) {
        return new CaseReading(
                parameters.m_gridToleranceMm,
                parameters.m_labelsOnAnotherGrid,
                parameters.m_channels);
    }

    /**
     * The image with the channels that are wanted of it.
     *
     * @param file where it comes from, for messages
     * @throws VolumeException with a sentence that names the file, if its channels are no colours
     *     and are asked for as such
     */
    Volume image(Volume read, Path file) {
        try {
            return switch (channels) {
                case ALL -> read;
                case FIRST -> read.channel(0);
                case GREY -> Colours.grey(read);
                case RGB -> Colours.rgb(read);
            };
        } catch (VolumeException e) {
            throw new VolumeException("'" + file + "': " + e.getMessage(), e);
        }
    }

    /**
     * Labels on the grid of their image.
     *
     * @param warnings takes sentences about what had to be assumed
     * @throws VolumeException with a sentence that names both files, if the grids differ and that
     *     is not allowed
     */
    LabelVolume labels(Path labelFile, Path imageFile, Volume image, Consumer<String> warnings)
            throws IOException {
        CaseFiles.requireThere(labelFile, "label");
        LabelVolume labels = read(labelFile, warnings);
        Geometry wanted = image.geometry();
        if (labels.geometry().equals(wanted)) {
            return labels;
        }
        Optional<String> difference = difference(labels.geometry(), wanted);
        if (difference.isEmpty()) {
            return withGridOf(labels, wanted);
        }
        if (otherGrid == VolumeReaderParameters.OtherGrid.RESAMPLE) {
            return resample(labels, labelFile, wanted, warnings);
        }
        throw new VolumeException(
                "The label file '"
                        + labelFile
                        + "' does not lie on its image '"
                        + imageFile
                        + "'. "
                        + difference.get()
                        + " Save the labels on the grid of the image, or choose that labels on"
                        + " another grid are resampled"
                        + (sameSize(labels.geometry(), wanted) ? " or a larger tolerance." : "."));
    }

    private static LabelVolume read(Path file, Consumer<String> warnings) throws IOException {
        Volume volume = VolumeIO.read(file, warnings);
        try {
            return LabelVolume.from(volume);
        } catch (VolumeException e) {
            throw new VolumeException(
                    "The label file '" + file + "' does not hold labels. " + e.getMessage(), e);
        }
    }

    private Optional<String> difference(Geometry labels, Geometry image) {
        if (sameSize(labels, image)) {
            return labels.differenceFrom(image, toleranceMm);
        }
        return Optional.of(
                "The labels have " + words(labels) + " voxels, the image " + words(image) + ".");
    }

    private static LabelVolume resample(
            LabelVolume labels, Path file, Geometry grid, Consumer<String> warnings) {
        LabelVolume resampled = Resampling.nearest(labels, grid);
        if (resampled.labels().isEmpty() && !labels.labels().isEmpty()) {
            warnings.accept(
                    "The labels of '"
                            + file
                            + "' do not meet their image in space, so no label is left.");
        }
        return resampled;
    }

    /** The same labels with the header of their image, of which theirs is a rounded copy. */
    private static LabelVolume withGridOf(LabelVolume labels, Geometry grid) {
        Volume voxels = labels.toVolume();
        return LabelVolume.from(Volume.of(grid, voxels.type(), 1, voxels.array(), 1, 0))
                .withExtensions(labels.extensions());
    }

    private static boolean sameSize(Geometry a, Geometry b) {
        return Arrays.equals(a.dimensions(), b.dimensions());
    }

    private static String words(Geometry geometry) {
        return Arrays.stream(geometry.dimensions())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" x "));
    }
}
