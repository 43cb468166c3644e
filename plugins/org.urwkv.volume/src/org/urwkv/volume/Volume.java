package org.urwkv.volume;

import java.lang.reflect.Array;
import java.util.List;

/**
 * Voxels on a grid, with one or more channels.
 *
 * <p>The voxels lie in one primitive array of {@code nx * ny * nz * channels} elements as the
 * {@link VoxelType} says: x fastest, then y, z, and the channel slowest. A voxel's real value is
 * {@code slope * raw + intercept}.
 *
 * <p>Immutable by convention: the array is not copied, neither in nor out, because volumes are
 * large. Nobody may write to it once it is here.
 */
public final class Volume {
    private final Geometry geometry;
    private final VoxelType type;
    private final int channels;
    private final Object array;
    private final double slope;
    private final double intercept;
    private final List<HeaderExtension> extensions;

    private Volume(
            Geometry geometry,
            VoxelType type,
            int channels,
            Object array,
            double slope,
            double intercept,
            List<HeaderExtension> extensions) {
        this.geometry = geometry;
        this.type = type;
        this.channels = channels;
        this.array = array;
        this.slope = slope;
        this.intercept = intercept;
        this.extensions = extensions;
    }

    /**
     * A volume around an array.
     *
     * @param geometry the grid
     * @param type how voxels are stored
     * @param channels how many values each voxel has, at least 1
     * @param array the raw voxels, of the type's array class and the exact length; not copied
     * @param slope factor from raw to real values; not 0
     * @param intercept real value of raw 0
     * @return the volume
     * @throws IllegalArgumentException if the array does not fit the rest
     */
    public static Volume of(
            Geometry geometry,
            VoxelType type,
            int channels,
            Object array,
            double slope,
            double intercept) {
        if (channels < 1) {
            throw new IllegalArgumentException(
                    "A volume needs at least one channel, not " + channels);
        }
        if (!type.arrayClass().isInstance(array)) {
            throw new IllegalArgumentException(
                    type
                            + " voxels belong in "
                            + type.arrayClass().getSimpleName()
                            + ", not in "
                            + array.getClass().getSimpleName());
        }
        if (Array.getLength(array) != geometry.voxels() * channels) {
            throw new IllegalArgumentException(
                    "An array of "
                            + Array.getLength(array)
                            + " does not hold "
                            + channels
                            + " channels of "
                            + geometry.voxels()
                            + " voxels");
        }
        if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "No scaling: slope " + slope + ", intercept " + intercept);
        }
        return new Volume(geometry, type, channels, array, slope, intercept, List.of());
    }

    /**
     * An unscaled FLOAT32 volume.
     *
     * @param geometry the grid
     * @param channels how many values each voxel has
     * @param values channels * voxels values; not copied
     * @return the volume
     */
    public static Volume ofFloats(Geometry geometry, int channels, float[] values) {
        return of(geometry, VoxelType.FLOAT32, channels, values, 1, 0);
    }

    /**
     * The same voxels with something to keep for the file that they came from.
     *
     * @param kept header extensions, in their order
     * @return a volume around the same array
     */
    public Volume withExtensions(List<HeaderExtension> kept) {
        return new Volume(geometry, type, channels, array, slope, intercept, List.copyOf(kept));
    }

    /**
     * One channel, such as one point in time.
     *
     * @param channel 0 to channels - 1
     * @return a volume around a copy; this one if it has no other channel
     */
    public Volume channel(int channel) {
        if (channels == 1) {
            return this;
        }
        int voxels = Math.toIntExact(geometry.voxels());
        Object one = Array.newInstance(array.getClass().getComponentType(), voxels);
        System.arraycopy(array, channel * voxels, one, 0, voxels);
        return of(geometry, type, 1, one, slope, intercept).withExtensions(extensions);
    }

    /**
     * The real values in single precision.
     *
     * @return an unscaled FLOAT32 volume; this one if it is so already
     */
    public Volume asFloats() {
        if (type == VoxelType.FLOAT32 && !isScaled()) {
            return this;
        }
        int voxels = Math.toIntExact(geometry.voxels());
        float[] values = new float[Math.multiplyExact(voxels, channels)];
        for (int c = 0; c < channels; c++) {
            floats(c, 0, values, c * voxels, voxels);
        }
        return ofFloats(geometry, channels, values).withExtensions(extensions);
    }

    /**
     * @return what the header of a NIfTI file said beyond the volume itself; written back into
     *     NIfTI files, lost in all that is computed
     */
    public List<HeaderExtension> extensions() {
        return extensions;
    }

    /**
     * @return the grid
     */
    public Geometry geometry() {
        return geometry;
    }

    /**
     * @return how voxels are stored
     */
    public VoxelType type() {
        return type;
    }

    /**
     * @return values in each voxel
     */
    public int channels() {
        return channels;
    }

    /**
     * @return the raw voxels, not a copy: do not write to it
     */
    public Object array() {
        return array;
    }

    /**
     * @return factor from raw to real values
     */
    public double slope() {
        return slope;
    }

    /**
     * @return real value of raw 0
     */
    public double intercept() {
        return intercept;
    }

    /**
     * @return whether real values differ from raw ones
     */
    public boolean isScaled() {
        return slope != 1 || intercept != 0;
    }

    /**
     * The real value of one voxel.
     *
     * @param x index along x
     * @param y index along y
     * @param z index along z
     * @param channel which of the voxel's values
     * @return slope * raw + intercept
     */
    public double value(int x, int y, int z, int channel) {
        int index =
                Math.toIntExact(
                        x
                                + geometry.nx()
                                        * (y
                                                + geometry.ny()
                                                        * (z + (long) geometry.nz() * channel)));
        return valueAt(index);
    }

    /**
     * The real value at a place in the array.
     *
     * @param index x + nx * (y + ny * (z + nz * channel))
     * @return slope * raw + intercept
     */
    public double valueAt(int index) {
        double raw = RawValues.get(type, array, index);
        return isScaled() ? slope * raw + intercept : raw;
    }

    /**
     * The real values of one channel.
     *
     * @param channel 0 to channels - 1
     * @return a new array of nx * ny * nz values, x fastest
     */
    public float[] floats(int channel) {
        float[] values = new float[Math.toIntExact(geometry.voxels())];
        floats(channel, 0, values, 0, values.length);
        return values;
    }

    /**
     * Copies real values of one channel, for those who work slice by slice.
     *
     * @param channel 0 to channels - 1
     * @param from first voxel: x + nx * (y + ny * z)
     * @param target where they go
     * @param at index of the first of them in {@code target}
     * @param count how many
     */
    public void floats(int channel, int from, float[] target, int at, int count) {
        int start = Math.toIntExact(channel * geometry.voxels() + from);
        RawValues.toFloats(type, array, start, target, at, count);
        if (isScaled()) {
            RawValues.scale(type, array, start, target, at, count, slope, intercept);
        }
    }

    /**
     * @return whether the volume shows nothing: in no channel two voxels have different, finite
     *     values
     */
    public boolean isBlank() {
        int voxels = Math.toIntExact(geometry.voxels());
        for (int channel = 0; channel < channels; channel++) {
            double first = Double.NaN;
            for (int i = 0; i < voxels; i++) {
                double value = valueAt(channel * voxels + i);
                if (Double.isFinite(value)) {
                    if (Double.isNaN(first)) {
                        first = value;
                    }
                    if (value != first) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return geometry + ", " + channels + (channels == 1 ? " channel " : " channels ") + type;
    }
}
