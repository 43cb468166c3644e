package org.urwkv.segmentation;

import java.util.List;

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
    public record Range(double lower, double upper, double mean, double standardDeviation) {}

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
        Range range = method == Method.CLIPPED ? ranges.get(channel) : rangeOf(values);
        double deviation = range.standardDeviation();
        double scale = deviation > 0 ? 1 / deviation : 1;
        for (int i = 0; i < values.length; i++) {
            double value = Math.min(range.upper(), Math.max(range.lower(), values[i]));
            float normalised = (float) ((value - range.mean()) * scale);
            values[i] = Float.isFinite(values[i]) ? normalised : 0;
        }
        return values;
    }

    /** Population moments of the finite values; two passes, so that large offsets do no harm. */
    private static Range rangeOf(float[] values) {
        double sum = 0;
        long count = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                sum += value;
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
        return new Range(-Float.MAX_VALUE, Float.MAX_VALUE, mean, deviation);
    }
}
