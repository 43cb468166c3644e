package org.urwkv.volume.resample;

/**
 * Linear interpolation along one axis of aligned grids: for each target index two source indices
 * and a weight.
 */
final class LinearAxis {
    final int[] low;
    final int[] high;
    final float[] weight;

    private LinearAxis(int n) {
        low = new int[n];
        high = new int[n];
        weight = new float[n];
    }

    static LinearAxis of(GridMap map, int axis) {
        int n = map.targetSize()[axis];
        int last = map.extent(axis) - 1;
        LinearAxis table = new LinearAxis(n);
        for (int i = 0; i < n; i++) {
            double x = clamp(map.coordinate(axis, i), last);
            table.low[i] = (int) x;
            table.high[i] = Math.min(table.low[i] + 1, last);
            table.weight[i] = (float) (x - table.low[i]);
        }
        return table;
    }

    /**
     * The coordinate within the outermost voxel centres; close to a centre it is that centre, so
     * equal grids copy.
     */
    static double clamp(double x, int last) {
        double nearest = Math.rint(x);
        double exact = Math.abs(x - nearest) < 1e-6 ? nearest : x;
        return Math.max(0, Math.min(last, exact));
    }
}
