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
            double x = map.inside(axis, i);
            table.low[i] = (int) x;
            table.high[i] = Math.min(table.low[i] + 1, last);
            table.weight[i] = (float) (x - table.low[i]);
        }
        return table;
    }
}
