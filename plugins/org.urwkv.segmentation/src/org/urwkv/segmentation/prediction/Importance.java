package org.urwkv.segmentation.prediction;

import java.util.Arrays;

/** How much each voxel of a window counts where windows overlap. */
public enum Importance {
    /**
     * A Gaussian about the window's centre, with a standard deviation of 0.125 of the window along
     * each axis, nowhere less than the larger of 0.001 and its smallest positive value: MONAI's
     * definition ({@code compute_importance_map}, mode gaussian).
     */
    GAUSSIAN {
        @Override
        float[] of(int[] window) {
            float[] weights =
                    product(
                            window,
                            size -> {
                                double[] values = new double[size];
                                for (int i = 0; i < size; i++) {
                                    values[i] = gaussian(i - (size - 1) / 2.0, size);
                                }
                                return values;
                            });
            return raise(weights, Math.max(smallest(weights), FLOOR));
        }
    },
    /**
     * nnU-Net's: a unit impulse at the voxel in the middle (size / 2), filtered by a Gaussian of
     * the same standard deviation that ends after four of them, divided by its maximum; zeros
     * become its smallest positive value.
     */
    NNUNET {
        @Override
        float[] of(int[] window) {
            float[] weights =
                    product(
                            window,
                            size -> {
                                double[] values = new double[size];
                                int reach = (int) (4 * SIGMA * size + 0.5);
                                for (int i = 0; i < size; i++) {
                                    int distance = Math.abs(i - size / 2);
                                    values[i] = distance > reach ? 0 : gaussian(distance, size);
                                }
                                return values;
                            });
            return raise(weights, smallest(weights));
        }
    },
    /** All voxels count the same. */
    CONSTANT {
        @Override
        float[] of(int[] window) {
            float[] weights = new float[window[0] * window[1] * window[2]];
            Arrays.fill(weights, 1);
            return weights;
        }
    };

    private static final double SIGMA = 0.125;
    private static final float FLOOR = 1e-3f;

    /**
     * @param window sizes x, y, z
     * @return a weight for each voxel, x fastest, more than 0, at most 1
     */
    abstract float[] of(int[] window);

    /** Values along one axis of so many voxels. */
    private interface Profile {
        double[] of(int size);
    }

    private static double gaussian(double distance, int size) {
        double sigma = SIGMA * size;
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }

    private static float[] product(int[] window, Profile profile) {
        double[] x = profile.of(window[0]);
        double[] y = profile.of(window[1]);
        double[] z = profile.of(window[2]);
        float[] weights = new float[window[0] * window[1] * window[2]];
        for (int i = 0; i < weights.length; i++) {
            int plane = i / window[0];
            weights[i] = (float) (x[i % window[0]] * y[plane % window[1]] * z[plane / window[1]]);
        }
        return weights;
    }

    private static float smallest(float[] weights) {
        float smallest = Float.MAX_VALUE;
        for (float weight : weights) {
            smallest = weight > 0 ? Math.min(smallest, weight) : smallest;
        }
        return smallest;
    }

    private static float[] raise(float[] weights, float floor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(weights[i], floor);
        }
        return weights;
    }
}
