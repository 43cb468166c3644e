package org.urwkv.segmentation;

import java.util.List;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;

/**
 * How the intensities of a channel are brought to mean 0 and standard deviation 1.
 *
 * @param method the rule
 * @param ranges one entry a channel for {@link Method#CLIPPED}, empty for {@link Method#Z_SCORE}
 */
public record Normalization(Method method, List<Range> ranges) {

    /** The rules. */
    public enum Method {
        /** Every channel of every case by its own mean and standard deviation: MRI, microscopy. */
        Z_SCORE,
        /**
         * Clipped to, and standardised by, constants of the training set's foreground: for
         * intensities with a physical meaning such as Hounsfield units.
         */
        CLIPPED
    }

    /**
     * The constants of one channel.
     *
     * @param lower the smallest intensity that is kept
     * @param upper the largest intensity that is kept
     * @param mean subtracted
     * @param standardDeviation divided by; 0 counts as 1
     */
    public record Range(double lower, double upper, double mean, double standardDeviation) {

        /**
         * Normalises values in place. Those that are not finite become 0, the normalised mean.
         *
         * @param values intensities
         * @param from index of the first
         * @param count how many
         */
        public void normalise(float[] values, int from, int count) {
            double scale = standardDeviation > 0 ? 1 / standardDeviation : 1;
            for (int i = from; i < from + count; i++) {
                float value = values[i];
                // comparisons, because Math.min and Math.max take several times as long
                double clipped = value < lower ? lower : value > upper ? upper : value;
                values[i] = Float.isFinite(value) ? (float) ((clipped - mean) * scale) : 0;
            }
        }
    }

    /** Copies the list. */
    public Normalization {
        ranges = List.copyOf(ranges);
    }

    /**
     * @return per case and channel: subtract the mean, divide by the standard deviation
     */
    public static Normalization zScore() {
        return new Normalization(Method.Z_SCORE, List.of());
    }

    /**
     * @param ranges the constants of each channel
     * @return clip, subtract the mean, divide by the standard deviation
     */
    public static Normalization clipped(List<Range> ranges) {
        return new Normalization(Method.CLIPPED, ranges);
    }

    /**
     * Normalises a channel in place. Voxels that are not finite become 0, the normalised mean.
     *
     * @param values all voxels of one channel of one case
     * @param channel which channel
     * @return {@code values}
     */
    public float[] apply(float[] values, int channel) {
        Range range =
                method == Method.CLIPPED
                        ? ranges.get(channel)
                        : rangeOf(values.length, values.length, null, (from, slice) -> values);
        range.normalise(values, 0, values.length);
        return values;
    }

    /**
     * The constants with which {@link #apply} normalises a channel, found without a copy of it.
     *
     * @param volume a case on the model's grid
     * @param channel which channel
     * @return its constants
     */
    public Range range(Volume volume, int channel) {
        if (method == Method.CLIPPED) {
            return ranges.get(channel);
        }
        Geometry geometry = volume.geometry();
        return rangeOf(
                Math.toIntExact(geometry.voxels()),
                geometry.nx() * geometry.ny(),
                new float[geometry.nx() * geometry.ny()],
                (from, slice) -> {
                    volume.floats(channel, from, slice, 0, slice.length);
                    return slice;
                });
    }

    /** Gives the values from an index on, in the array that it gets or in one of its own. */
    private interface Slices {
        float[] read(int from, float[] slice);
    }

    /** Population moments of the finite values; two passes, so that large offsets do no harm. */
    private static Range rangeOf(int size, int step, float[] buffer, Slices slices) {
        double sum = 0;
        long count = 0;
        for (int from = 0; from < size; from += step) {
            for (float value : slices.read(from, buffer)) {
                if (Float.isFinite(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (int from = 0; from < size; from += step) {
            for (float value : slices.read(from, buffer)) {
                if (Float.isFinite(value)) {
                    squares += (value - mean) * (value - mean);
                }
            }
        }
        double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
        return new Range(-Float.MAX_VALUE, Float.MAX_VALUE, mean, deviation);
    }
}
