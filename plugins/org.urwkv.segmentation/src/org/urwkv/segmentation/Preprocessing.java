package org.urwkv.segmentation;

import java.util.List;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.resample.Resampling;

/**
 * What is done to an image before the network sees it, in training and in prediction alike.
 *
 * @param channels number of channels that an image must have
 * @param spacingMm voxel size (x, y, z) in mm of the grid that the network works on
 * @param normalization how intensities are standardised on that grid
 */
public record Preprocessing(int channels, List<Double> spacingMm, Normalization normalization) {

    /** Up to this relative difference a spacing counts as the model's. */
    private static final double SPACING_TOLERANCE = 0.01;

    /** Copies the list; three positive spacings, at least one channel. */
    public Preprocessing {
        spacingMm = List.copyOf(spacingMm);
        boolean positive = spacingMm.stream().allMatch(s -> s > 0 && Double.isFinite(s));
        if (channels < 1 || spacingMm.size() != 3 || !positive) {
            throw new IllegalArgumentException(channels + " channels, spacing " + spacingMm);
        }
    }

    /**
     * @param own the grid of an image
     * @return the grid on which the network works: {@code own} itself where its spacing is the
     *     model's up to 1 %, else the grid of the same field of view with the model's spacing
     */
    public Geometry grid(Geometry own) {
        double[] spacing = own.spacingMm();
        boolean equal = true;
        for (int axis = 0; axis < 3; axis++) {
            equal &= Math.abs(spacing[axis] / spacingMm.get(axis) - 1) <= SPACING_TOLERANCE;
        }
        return equal ? own : own.withSpacing(spacingMm.get(0), spacingMm.get(1), spacingMm.get(2));
    }

    /**
     * Resamples (trilinear, where needed) and normalises.
     *
     * @param image an image with the right number of channels
     * @return for each channel the voxels on {@link #grid}, x fastest
     * @throws SegmentationException if the number of channels is another
     */
    public float[][] apply(Volume image) {
        Volume volume = resample(image);
        float[][] result = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            result[channel] = normalization.apply(volume.floats(channel), channel);
        }
        return result;
    }

    /**
     * Resamples (trilinear, where needed) only; {@link Normalization#range} tells how to normalise.
     *
     * @param image an image with the right number of channels
     * @return the image on {@link #grid}
     * @throws SegmentationException if the number of channels is another
     */
    public Volume resample(Volume image) {
        checkChannels(image.channels());
        Geometry grid = grid(image.geometry());
        return grid == image.geometry() ? image : Resampling.linear(image, grid);
    }

    /**
     * @param found number of channels of an image
     * @throws SegmentationException if it is another than the model's
     */
    public void checkChannels(int found) {
        if (found != channels) {
            throw new SegmentationException(
                    "The image has "
                            + count(found)
                            + " but the model was trained on images with "
                            + count(channels)
                            + "; give the model the same kind of image as in training.");
        }
    }

    private static String count(int channels) {
        return channels == 1 ? "1 channel" : channels + " channels";
    }
}
