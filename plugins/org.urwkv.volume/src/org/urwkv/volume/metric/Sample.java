package org.urwkv.volume.metric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Statistics of a few numbers. */
final class Sample {
    private static final int RESAMPLES = 2000;

    private Sample() {}

    static OptionalDouble mean(double[] values) {
        return Arrays.stream(values).average();
    }

    static OptionalDouble median(double[] values) {
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantile(sorted(values), 0.5));
    }

    /** With n - 1 in the denominator. */
    static OptionalDouble standardDeviation(double[] values) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(values).getAsDouble();
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return OptionalDouble.of(Math.sqrt(sum / (values.length - 1)));
    }

    /**
     * The 2.5 and 97.5 percentiles of means of as many values drawn with replacement (Efron, Annals
     * of Statistics 7, 1979); nothing for less than two values.
     */
    static double[] bootstrap95(double[] values, long seed) {
        if (values.length < 2) {
            return new double[0];
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += values[random.nextInt(values.length)];
            }
            means[i] = sum / values.length;
        }
        Arrays.sort(means);
        return new double[] {quantile(means, 0.025), quantile(means, 0.975)};
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Interpolated linearly between ranks. */
    private static double quantile(double[] sorted, double part) {
        double rank = part * (sorted.length - 1);
        int low = (int) rank;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (rank - low) * (sorted[high] - sorted[low]);
    }
}
