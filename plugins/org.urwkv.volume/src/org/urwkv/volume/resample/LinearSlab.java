package org.urwkv.volume.resample;

/**
 * Linear interpolation between aligned grids, one axis after another: two source slices are mixed,
 * then two rows of the mixture, then two values of the mixed row. Holds two source slices and works
 * through its target slices in order.
 */
final class LinearSlab {
    private final SliceSource source;
    private final int nx;
    private final LinearAxis xs;
    private final LinearAxis ys;
    private final LinearAxis zs;
    private final float[][] slices;
    private final int[] held = {-1, -1};
    private final float[] mixed;
    private final float[] row;

    LinearSlab(SliceSource source, GridMap map) {
        this.source = source;
        nx = map.sourceSize()[0];
        int slice = nx * map.sourceSize()[1];
        xs = LinearAxis.of(map, 0);
        ys = LinearAxis.of(map, 1);
        zs = LinearAxis.of(map, 2);
        slices = new float[][] {new float[slice], new float[slice]};
        mixed = new float[slice];
        row = new float[nx];
    }

    void fill(int from, int to, float[] result, int at) {
        int width = xs.low.length;
        int position = at + from * width * ys.low.length;
        for (int k = from; k < to; k++) {
            float[] slice = mixSlices(k);
            for (int j = 0; j < ys.low.length; j++) {
                mix(slice, ys.low[j] * nx, slice, ys.high[j] * nx, ys.weight[j], row, nx);
                mixValues(result, position);
                position += width;
            }
        }
    }

    private float[] mixSlices(int k) {
        float[] low = hold(zs.low[k], zs.high[k]);
        if (zs.weight[k] == 0) {
            return low;
        }
        float[] high = hold(zs.high[k], zs.low[k]);
        mix(low, 0, high, 0, zs.weight[k], mixed, mixed.length);
        return mixed;
    }

    /**
     * Slice z, read only if neither place holds it, into the place that does not hold {@code keep}.
     */
    private float[] hold(int z, int keep) {
        if (held[0] != z && held[1] != z) {
            int place = held[0] == keep ? 1 : 0;
            source.slice(z, slices[place]);
            held[place] = z;
        }
        return slices[held[0] == z ? 0 : 1];
    }

    private static void mix(
            float[] a, int fromA, float[] b, int fromB, float weight, float[] result, int count) {
        if (weight == 0) {
            System.arraycopy(a, fromA, result, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            float low = a[fromA + i];
            result[i] = low + weight * (b[fromB + i] - low);
        }
    }

    private void mixValues(float[] result, int at) {
        for (int i = 0; i < xs.low.length; i++) {
            float low = row[xs.low[i]];
            float weight = xs.weight[i];
            result[at + i] = weight == 0 ? low : low + weight * (row[xs.high[i]] - low);
        }
    }
}
