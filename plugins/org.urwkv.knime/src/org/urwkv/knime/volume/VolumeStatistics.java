package org.urwkv.knime.volume;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * What the real values of a volume's first channel look like. Values that are not finite do not
 * count; a volume without any finite value has zeros.
 *
 * @param minimum smallest value
 * @param maximum largest value
 * @param lower 0.5th percentile, from at most {@value #SAMPLES} evenly spread voxels
 * @param upper 99.5th percentile, from the same voxels
 */
public record VolumeStatistics(double minimum, double maximum, double lower, double upper) {

    private static final int SAMPLES = 100_000;

    /** Statistics of the first channel. */
    public static VolumeStatistics of(Volume volume) {
        float[] values = volume.floats(0);
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        int step = Math.max(1, values.length / SAMPLES);
        float[] sample = new float[values.length / step + 1];
        int sampled = 0;
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
                if (i % step == 0) {
                    sample[sampled++] = value;
                }
            }
        }
        if (minimum > maximum) {
            return new VolumeStatistics(0, 0, 0, 0);
        }
        if (sampled == 0) {
            return new VolumeStatistics(minimum, maximum, minimum, maximum);
        }
        Arrays.sort(sample, 0, sampled);
        return new VolumeStatistics(
                minimum,
                maximum,
                sample[(int) Math.round(0.005 * (sampled - 1))],
                sample[(int) Math.round(0.995 * (sampled - 1))]);
    }

    /** Statistics of labels, of all voxels: they are counted, not sorted. */
    static VolumeStatistics of(LabelVolume labels) {
        int[] counts = new int[labels.labelRange()];
        int voxels = Math.toIntExact(labels.geometry().voxels());
        for (int i = 0; i < voxels; i++) {
            counts[labels.labelAt(i)]++;
        }
        return new VolumeStatistics(
                ranked(counts, 0),
                ranked(counts, voxels - 1),
                ranked(counts, (int) Math.round(0.005 * (voxels - 1))),
                ranked(counts, (int) Math.round(0.995 * (voxels - 1))));
    }

    /** The label that has this rank, from 0, among all voxels in ascending order. */
    private static int ranked(int[] counts, int rank) {
        int label = 0;
        for (int before = counts[0]; before <= rank; before += counts[label]) {
            label++;
        }
        return label;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(minimum);
        out.writeDouble(maximum);
        out.writeDouble(lower);
        out.writeDouble(upper);
    }

    static VolumeStatistics read(DataInput in) throws IOException {
        return new VolumeStatistics(
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
