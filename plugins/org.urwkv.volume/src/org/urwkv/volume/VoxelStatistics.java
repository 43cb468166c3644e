package org.urwkv.volume;

/**
 * What the real values of a volume are like. Values that are not finite are counted, and left out
 * of everything else.
 *
 * @param finite how many values are finite
 * @param notANumber how many are NaN
 * @param infinite how many are infinite
 * @param minimum the least finite value; NaN if there is none
 * @param maximum the largest finite value; NaN if there is none
 * @param mean mean of the finite values; NaN if there is none
 * @param standardDeviation root of their mean squared distance from the mean; NaN if there is none
 */
public record VoxelStatistics(
        long finite,
        long notANumber,
        long infinite,
        double minimum,
        double maximum,
        double mean,
        double standardDeviation) {

    /**
     * Goes through all channels of a volume.
     *
     * @param volume the volume
     * @return its statistics
     */
    public static VoxelStatistics of(Volume volume) {
        int n = Math.toIntExact(volume.geometry().voxels() * volume.channels());
        long nan = 0;
        long infinite = 0;
        long count = 0;
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = volume.valueAt(i);
            if (Double.isNaN(value)) {
                nan++;
            } else if (Double.isInfinite(value)) {
                infinite++;
            } else {
                // Welford, Technometrics 4, 1962
                count++;
                double distance = value - mean;
                mean += distance / count;
                squares += distance * (value - mean);
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
        }
        return count == 0
                ? new VoxelStatistics(
                        0, nan, infinite, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : new VoxelStatistics(
                        count, nan, infinite, least, largest, mean, Math.sqrt(squares / count));
    }

    /**
     * @return whether all values are finite
     */
    public boolean isFinite() {
        return notANumber == 0 && infinite == 0;
    }
}
