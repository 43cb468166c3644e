package org.urwkv.segmentation.training;

import java.util.random.RandomGenerator;

/** Ways to vary the normalised intensities of one channel of a patch, in place. */
final class IntensityAugmentation {

    private IntensityAugmentation() {}

    /** Adds Gaussian noise of the given standard deviation. */
    static void noise(float[] values, int from, int to, double deviation, RandomGenerator random) {
        for (int i = from; i < to; i++) {
            values[i] += (float) (deviation * random.nextGaussian());
        }
    }

    /** Multiplies all values. */
    static void brightness(float[] values, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            values[i] *= (float) factor;
        }
    }

    /** Multiplies the differences from the mean; no value leaves the range that there was. */
    static void contrast(float[] values, int from, int to, double factor) {
        Moments m = Moments.of(values, from, to);
        for (int i = from; i < to; i++) {
            double value = m.mean + factor * (values[i] - m.mean);
            values[i] = (float) Math.min(m.largest, Math.max(m.smallest, value));
        }
    }

    /**
     * Raises the values, brought to 0 to 1, to a power; mean and standard deviation stay.
     *
     * @param inverted true to do so with the negative of the values
     */
    static void gamma(float[] values, int from, int to, double exponent, boolean inverted) {
        Moments before = Moments.of(values, from, to);
        double range = before.largest - before.smallest;
        if (!(range > 0)) {
            return;
        }
        for (int i = from; i < to; i++) {
            double share = (values[i] - before.smallest) / range;
            double power = Math.pow(inverted ? 1 - share : share, exponent);
            values[i] = (float) (inverted ? -power : power);
        }
        Moments after = Moments.of(values, from, to);
        double factor = after.deviation > 0 ? before.deviation / after.deviation : 0;
        for (int i = from; i < to; i++) {
            values[i] = (float) (before.mean + factor * (values[i] - after.mean));
        }
    }

    /** What is kept or restored. */
    private record Moments(double mean, double deviation, double smallest, double largest) {

        static Moments of(float[] values, int from, int to) {
            double sum = 0;
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                sum += values[i];
                smallest = Math.min(smallest, values[i]);
                largest = Math.max(largest, values[i]);
            }
            double mean = sum / (to - from);
            double squares = 0;
            for (int i = from; i < to; i++) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
            return new Moments(mean, Math.sqrt(squares / (to - from)), smallest, largest);
        }
    }
}
