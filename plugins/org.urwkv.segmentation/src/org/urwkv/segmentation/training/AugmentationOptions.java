package org.urwkv.segmentation.training;

import java.util.List;
import org.urwkv.segmentation.SegmentationException;

/**
 * Which ways of varying training patches are on. What each does, and how often, is nnU-Net's choice
 * (Isensee et al., Nature Methods 2021), without elastic deformation.
 *
 * @param rotation turned by up to 30 degrees about each axis
 * @param scaling seen 0.7 to 1.4 times as large
 * @param noise Gaussian noise
 * @param blur Gaussian blur of 0.5 to 1 voxels
 * @param brightness intensities times 0.75 to 1.25
 * @param contrast differences from the mean times 0.75 to 1.25
 * @param lowResolution sampled at 0.5 to 1 of the resolution and back
 * @param gamma intensities to a power of 0.7 to 1.5, inverted or not
 * @param mirrorAxes axes (0 x, 1 y, 2 z) along which half of the patches are mirrored
 */
public record AugmentationOptions(
        boolean rotation,
        boolean scaling,
        boolean noise,
        boolean blur,
        boolean brightness,
        boolean contrast,
        boolean lowResolution,
        boolean gamma,
        List<Integer> mirrorAxes) {

    /** Copies and checks the axes. */
    public AugmentationOptions {
        mirrorAxes = List.copyOf(mirrorAxes);
        if (mirrorAxes.stream().anyMatch(axis -> axis < 0 || axis > 2)) {
            throw new SegmentationException(
                    "Axes to mirror must be 0 (x), 1 (y) or 2 (z); they are " + mirrorAxes + ".");
        }
    }

    /**
     * @return all but mirroring, because left and right may be different labels
     */
    public static AugmentationOptions standard() {
        return new AugmentationOptions(true, true, true, true, true, true, true, true, List.of());
    }

    /**
     * @return patches as they are
     */
    public static AugmentationOptions none() {
        return new AugmentationOptions(
                false, false, false, false, false, false, false, false, List.of());
    }

    /**
     * @param axes axes (0 x, 1 y, 2 z) to mirror along
     * @return these options with those axes
     */
    public AugmentationOptions mirrored(List<Integer> axes) {
        return new AugmentationOptions(
                rotation, scaling, noise, blur, brightness, contrast, lowResolution, gamma, axes);
    }
}
