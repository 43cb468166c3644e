package org.urwkv.volume.resample;

import java.util.SortedSet;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * Resampling by linear or cubic interpolation for images and by the nearest voxel for labels.
 *
 * <p>Linear: f(p) is the trilinear interpolation of the eight voxel centres around p. Cubic: f is
 * the cubic B-spline through all voxels (Unser, Aldroubi and Eden, IEEE Trans. Signal Process. 41,
 * 1993). Beyond the outermost centres an image goes on as its {@link Edge} says, at whatever
 * distance; with {@link Edge#NEAREST}, which holds unless another is asked for, a grid that sticks
 * out is filled by the border of the image. Values are those of scipy.ndimage.map_coordinates with
 * order 0, 1 or 3 and the mode of the same name.
 *
 * <p>Nearest: ties go to the voxel with the higher index. Up to half a source voxel beyond the
 * field of view the edge label holds (grids that share a field of view but for rounding stay
 * whole); further out the label is 0.
 */
public final class Resampling {
    private Resampling() {}

    /**
     * Interpolates all channels of an image.
     *
     * @param volume the image
     * @param target where values are wanted
     * @return FLOAT32 real values on {@code target} with the same channels
     */
    public static Volume linear(Volume volume, Geometry target) {
        return image(volume, target, ResamplingOptions.LINEAR);
    }

    /**
     * Resamples all channels of an image, to whatever grid: {@link Geometry#withSpacing}, {@link
     * Geometry#withSize} or that of a reference volume. Holds, beside the two volumes, only some
     * slices, or small blocks where the axes of the grids run differently.
     *
     * @param volume the image
     * @param target where values are wanted
     * @param options how
     * @return FLOAT32 real values on {@code target} with the same channels
     */
    public static Volume image(Volume volume, Geometry target, ResamplingOptions options) {
        GridMap map = map(volume.geometry(), target, options).with(options.edge());
        boolean smooth = options.antiAliasing() && options.interpolation() != Interpolation.NEAREST;
        int voxels = Math.toIntExact(target.voxels());
        float[] result = new float[Math.multiplyExact(voxels, volume.channels())];
        for (int c = 0; c < volume.channels(); c++) {
            SliceSource plain = SliceSource.of(volume, c);
            SliceSource source = smooth ? Blur.forShrinking(plain, map) : plain;
            if (options.interpolation() == Interpolation.CUBIC) {
                cubic(source, map, options.edge(), result, c * voxels);
            } else {
                linear(source, map, result, c * voxels);
            }
        }
        return Volume.ofFloats(target, volume.channels(), result);
    }

    private static GridMap map(Geometry source, Geometry target, ResamplingOptions options) {
        GridMap map = GridMap.between(source, target);
        if (options.interpolation() == Interpolation.NEAREST) {
            return map.snapping(true, true, true);
        }
        if (options.separateThroughPlane() && map.keepsSlices()) {
            int axis = ResamplingOptions.throughPlane(source, target).orElse(-1);
            return map.snapping(axis == 0, axis == 1, axis == 2);
        }
        return map;
    }

    /**
     * Interpolates plain numbers, such as the scores of one class.
     *
     * @param values nx * ny * nz values on {@code from}, x fastest
     * @param from their grid
     * @param to where values are wanted
     * @return new array of values on {@code to}
     */
    public static float[] linear(float[] values, Geometry from, Geometry to) {
        if (values.length != from.voxels()) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + from.voxels() + " voxels");
        }
        if (from.equals(to)) {
            return values.clone();
        }
        float[] result = new float[Math.toIntExact(to.voxels())];
        linear(SliceSource.of(values, from), GridMap.between(from, to), result, 0);
        return result;
    }

    private static void linear(SliceSource source, GridMap map, float[] result, int at) {
        if (map.keepsSlices()) {
            Slabs.forEach(
                    map.targetSize()[2],
                    (from, to) -> new LinearSlab(source, map).fill(from, to, result, at));
        } else {
            new Blocks(source, map).linear(result, at);
        }
    }

    /**
     * Interpolates all channels of an image by the cubic B-spline through its voxels. Sharper than
     * linear interpolation, but values may overshoot those of the image near edges.
     *
     * @param volume the image; NaN spreads, so there should be none
     * @param target where values are wanted
     * @return FLOAT32 real values on {@code target} with the same channels
     */
    public static Volume cubic(Volume volume, Geometry target) {
        return image(volume, target, new ResamplingOptions(Interpolation.CUBIC, false, false));
    }

    private static void cubic(SliceSource source, GridMap map, Edge edge, float[] result, int at) {
        if (edge == Edge.NEAREST) {
            Padded padded = Padded.of(source, map.sourceSize());
            cubic(padded, map.padded(padded.width()), result, at);
        } else {
            cubic(source, map, result, at);
        }
    }

    private static void cubic(SliceSource source, GridMap map, float[] result, int at) {
        if (map.keepsSlices()) {
            new CubicBlocks(source, map).fill(result, at);
        } else {
            new Blocks(source, map).cubic(result, at);
        }
    }

    /**
     * Resamples labels, to whatever grid.
     *
     * @param labels the segmentation
     * @param target where labels are wanted
     * @param options NEAREST, or LINEAR for the label with the largest interpolated share, which
     *     makes smoother surfaces; anti-aliasing smooths these shares, where slices are kept
     * @return labels on {@code target}; 0 more than half a source voxel beyond the field of view
     */
    public static LabelVolume labels(
            LabelVolume labels, Geometry target, ResamplingOptions options) {
        if (options.interpolation() == Interpolation.NEAREST) {
            return nearest(labels, target);
        }
        if (options.interpolation() == Interpolation.CUBIC) {
            throw new IllegalArgumentException("Labels are resampled NEAREST or LINEAR");
        }
        GridMap map = map(labels.geometry(), target, options);
        SortedSet<Integer> present = options.antiAliasing() ? labels.labels() : null;
        return collect(
                labels,
                target,
                (from, to, sink) -> {
                    if (present != null && map.keepsSlices()) {
                        new SmoothedShares(labels, map).fill(present, from, to, sink);
                    } else {
                        new LabelShares(labels, map).fill(from, to, sink);
                    }
                });
    }

    /**
     * Takes the label of the nearest voxel.
     *
     * @param labels the segmentation
     * @param target where labels are wanted
     * @return labels on {@code target}
     */
    public static LabelVolume nearest(LabelVolume labels, Geometry target) {
        GridMap map = GridMap.between(labels.geometry(), target);
        return collect(
                labels, target, (from, to, sink) -> Nearest.fill(labels, map, from, to, sink));
    }

    /** Finds the labels of some slices. */
    @FunctionalInterface
    private interface LabelWork {
        void run(int from, int to, Nearest.Sink sink);
    }

    private static LabelVolume collect(LabelVolume labels, Geometry target, LabelWork work) {
        int voxels = Math.toIntExact(target.voxels());
        if (labels.labelRange() <= 256) {
            byte[] result = new byte[voxels];
            Slabs.forEach(
                    target.nz(),
                    (from, to) -> work.run(from, to, (i, label) -> result[i] = (byte) label));
            return LabelVolume.ofBytes(target, result);
        }
        short[] result = new short[voxels];
        Slabs.forEach(
                target.nz(),
                (from, to) -> work.run(from, to, (i, label) -> result[i] = (short) label));
        return LabelVolume.of(target, result);
    }
}
