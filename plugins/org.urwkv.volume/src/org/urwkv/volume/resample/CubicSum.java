package org.urwkv.volume.resample;

/** Sums the 64 coefficients of a cubic B-spline around a place. */
final class CubicSum {
    private final float[] coefficients;
    private final int[] size;
    private final int[] stride;
    private final int[][] offset = new int[3][4];
    private final float[][] weight = new float[3][4];

    CubicSum(float[] coefficients, int[] size) {
        this.coefficients = coefficients;
        this.size = size;
        stride = new int[] {1, size[0], size[0] * size[1]};
    }

    /** The value at an index that lies within the coefficients. */
    float at(double[] place) {
        for (int axis = 0; axis < 3; axis++) {
            int low = (int) place[axis];
            CubicAxis.weights(place[axis] - low, weight[axis], 0);
            for (int tap = 0; tap < 4; tap++) {
                offset[axis][tap] = SplineFilter.mirror(low + tap - 1, size[axis]) * stride[axis];
            }
        }
        float sum = 0;
        for (int c = 0; c < 4; c++) {
            float plane = 0;
            for (int b = 0; b < 4; b++) {
                int start = offset[2][c] + offset[1][b];
                float line = 0;
                for (int a = 0; a < 4; a++) {
                    line += weight[0][a] * coefficients[start + offset[0][a]];
                }
                plane += weight[1][b] * line;
            }
            sum += weight[2][c] * plane;
        }
        return sum;
    }
}
