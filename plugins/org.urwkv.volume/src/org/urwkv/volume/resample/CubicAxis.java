package org.urwkv.volume.resample;

/**
 * Cubic B-spline interpolation along one axis of aligned grids: for each target index four
 * coefficients and weights.
 */
final class CubicAxis {
    /** Offsets in the coefficient array, four for each target index. */
    final int[] offset;

    /** Weights, four for each target index. */
    final float[] weight;

    private CubicAxis(int n) {
        offset = new int[4 * n];
        weight = new float[4 * n];
    }

    static CubicAxis of(GridMap map, int axis) {
        int n = map.targetSize()[axis];
        int extent = map.extent(axis);
        CubicAxis table = new CubicAxis(n);
        for (int i = 0; i < n; i++) {
            double x = map.inside(axis, i);
            int low = (int) x;
            weights(x - low, table.weight, 4 * i);
            for (int tap = 0; tap < 4; tap++) {
                table.offset[4 * i + tap] =
                        SplineFilter.mirror(low + tap - 1, extent) * map.stride(axis);
            }
        }
        return table;
    }

    /** Values of the four B-splines that reach a place t in [0, 1) after a sample. */
    static void weights(double t, float[] weight, int at) {
        double s = 1 - t;
        weight[at] = (float) (s * s * s / 6);
        weight[at + 1] = (float) (2.0 / 3 - t * t * (1 - t / 2));
        weight[at + 2] = (float) (2.0 / 3 - s * s * (1 - s / 2));
        weight[at + 3] = (float) (t * t * t / 6);
    }

    int count() {
        return offset.length / 4;
    }
}
