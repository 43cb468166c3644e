package org.urwkv.volume.resample;

import java.util.OptionalInt;
import org.urwkv.volume.Geometry;

/**
 * How a volume is resampled.
 *
 * @param interpolation how values between voxel centres are found. Labels take LINEAR as the label
 *     with the largest linearly interpolated share, and know no CUBIC
 * @param antiAliasing whether a Gaussian takes away, along each axis that shrinks, what the new
 *     grid is too coarse for: its standard deviation is (f - 1) / 2 voxels where f is the ratio of
 *     the spacings, as in scikit-image. Not with NEAREST
 * @param separateThroughPlane whether volumes with thick slices are interpolated within their
 *     slices only and take the nearest slice across them, as nnU-Net does (Isensee et al., Nature
 *     Methods 18, 2021); see {@link #throughPlane}
 * @param edge what images are taken to be beyond their outermost voxel centres; labels end there
 */
public record ResamplingOptions(
        Interpolation interpolation,
        boolean antiAliasing,
        boolean separateThroughPlane,
        Edge edge) {
    private static final double ANISOTROPIC = 3;

    /**
     * Options with {@link Edge#NEAREST}.
     *
     * @param interpolation how values between voxel centres are found
     * @param antiAliasing whether what shrinks is smoothed
     * @param separateThroughPlane whether thick slices are not mixed
     */
    public ResamplingOptions(
            Interpolation interpolation, boolean antiAliasing, boolean separateThroughPlane) {
        this(interpolation, antiAliasing, separateThroughPlane, Edge.NEAREST);
    }

    /** Linear, with neither of the extras. */
    public static final ResamplingOptions LINEAR =
            new ResamplingOptions(Interpolation.LINEAR, false, false);

    /**
     * The axis across thick slices: that of the largest spacing, if it is more than three times the
     * smallest one, in the source or else in the target. None if two axes are that coarse.
     *
     * @param source grid of the volume
     * @param target grid that is wanted
     * @return 0, 1 or 2, an axis of the source or the target, which count the same where both grids
     *     have the axes in the same order
     */
    static OptionalInt throughPlane(Geometry source, Geometry target) {
        OptionalInt axis = coarseAxis(source.spacingMm());
        return axis.isPresent() || isAnisotropic(source.spacingMm())
                ? axis
                : coarseAxis(target.spacingMm());
    }

    private static boolean isAnisotropic(double[] spacing) {
        double least = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        double largest = Math.max(spacing[0], Math.max(spacing[1], spacing[2]));
        return largest > ANISOTROPIC * least;
    }

    private static OptionalInt coarseAxis(double[] spacing) {
        int coarse = 0;
        for (int axis = 1; axis < 3; axis++) {
            coarse = spacing[axis] > spacing[coarse] ? axis : coarse;
        }
        int others = 0;
        for (int axis = 0; axis < 3; axis++) {
            others += axis != coarse && spacing[axis] > 0.99 * spacing[coarse] ? 1 : 0;
        }
        return isAnisotropic(spacing) && others == 0 ? OptionalInt.of(coarse) : OptionalInt.empty();
    }
}
