package org.urwkv.segmentation.prediction;

/**
 * How much each voxel of a window counts where windows overlap: a Gaussian about the window's
 * centre with a standard deviation of 0.125 of the window along each axis, nowhere less than the
 * larger of 0.001 and its smallest positive value (MONAI's definition).
 */
final class GaussianImportance {

    private static final double SIGMA = 0.125;
    private static final float FLOOR = 1e-3f;

    private GaussianImportance() {}

    /**
     * @param window sizes x, y, z
     * @return a weight for each voxel, x fastest
     */
    static float[] of(int[] window) {
        double[] x = profile(window[0]);
        double[] y = profile(window[1]);
        double[] z = profile(window[2]);
        float[] weights = new float[window[0] * window[1] * window[2]];
        float smallest = Float.MAX_VALUE;
        for (int i = 0; i < weights.length; i++) {
            int plane = i / window[0];
            weights[i] = (float) (x[i % window[0]] * y[plane % window[1]] * z[plane / window[1]]);
            smallest = weights[i] > 0 ? Math.min(smallest, weights[i]) : smallest;
        }
        float floor = Math.max(smallest, FLOOR);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(weights[i], floor);
        }
        return weights;
    }

    private static double[] profile(int size) {
        double[] values = new double[size];
        double sigma = SIGMA * size;
        for (int i = 0; i < size; i++) {
            double distance = i - (size - 1) / 2.0;
            values[i] = Math.exp(-distance * distance / (2 * sigma * sigma));
        }
        return values;
    }
}
