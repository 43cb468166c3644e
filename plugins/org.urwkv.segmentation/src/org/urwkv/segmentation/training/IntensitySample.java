package org.urwkv.segmentation.training;

import java.util.Arrays;
import org.urwkv.segmentation.Normalization;

/** A bounded sample of foreground intensities of one channel, the same number from each case. */
final class IntensitySample {

    /** Percentiles to which intensities are clipped (nnU-Net's choice for CT). */
    private static final double LOWER = 0.005;

    private static final double UPPER = 0.995;

    private static final int PER_CASE = 10_000;

    private float[] values = new float[PER_CASE];
    private int size;

    /**
     * Adds evenly spaced values of one case.
     *
     * @param voxels all voxels of the channel
     * @param foreground whether a voxel counts
     */
    void add(float[] voxels, boolean[] foreground) {
        int count = 0;
        for (int i = 0; i < voxels.length; i++) {
            count += foreground[i] && Float.isFinite(voxels[i]) ? 1 : 0;
        }
        int stride = Math.max(1, (count + PER_CASE - 1) / PER_CASE);
        int seen = 0;
        for (int i = 0; i < voxels.length; i++) {
            if (foreground[i] && Float.isFinite(voxels[i]) && seen++ % stride == 0) {
                append(voxels[i]);
            }
        }
    }

    private void append(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /**
     * @return percentiles, and mean and standard deviation of what is left after clipping
     */
    Normalization.Range range() {
        if (size == 0) {
            return new Normalization.Range(-Float.MAX_VALUE, Float.MAX_VALUE, 0, 1);
        }
        float[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        double lower = percentile(sorted, LOWER);
        double upper = percentile(sorted, UPPER);
        double sum = 0;
        for (float value : sorted) {
            sum += Math.min(upper, Math.max(lower, value));
        }
        double mean = sum / size;
        double squares = 0;
        for (float value : sorted) {
            double difference = Math.min(upper, Math.max(lower, value)) - mean;
            squares += difference * difference;
        }
        return new Normalization.Range(lower, upper, mean, Math.sqrt(squares / size));
    }

    /** Linear between the two nearest ranks. */
    private static double percentile(float[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * ((double) sorted[above] - sorted[below]);
    }
}
