package org.urwkv.volume.resample;

import java.util.stream.IntStream;

/**
 * Cubic interpolation between aligned grids that keep slices, some slices at a time, so that not
 * all values are needed as floats at once. The coefficients of a block are filtered together with a
 * margin on either side, beyond which the filter has forgotten, to the precision of a float, that
 * the volume goes on.
 */
final class CubicBlocks {
    private static final int SPAN = 16;
    private static final int MARGIN = 12;

    private final SliceSource source;
    private final GridMap map;
    private final int nx;
    private final int ny;
    private final int nz;
    private final CubicAxis zs;
    private final float[] coefficients;

    CubicBlocks(SliceSource source, GridMap map) {
        this.source = source;
        this.map = map;
        nx = map.sourceSize()[0];
        ny = map.sourceSize()[1];
        nz = map.sourceSize()[2];
        zs = CubicAxis.of(map, 2);
        coefficients =
                new float
                        [Math.multiplyExact(
                                Math.multiplyExact(nx, ny), Math.min(nz, SPAN + 2 * MARGIN))];
    }

    void fill(float[] result, int at) {
        int from = 0;
        while (from < zs.count()) {
            int low = nz;
            int high = 0;
            int to = from;
            while (to < zs.count() && (to == from || reach(to, low, high) <= SPAN)) {
                low = Math.min(low, tap(to, true));
                high = Math.max(high, tap(to, false));
                to++;
            }
            fill(from, to, Math.max(0, low - MARGIN), Math.min(nz - 1, high + MARGIN), result, at);
            from = to;
        }
    }

    /** Slices from the first to the last one if target slice k is taken as well. */
    private int reach(int k, int low, int high) {
        return Math.max(high, tap(k, false)) - Math.min(low, tap(k, true)) + 1;
    }

    /** The first or last source slice that target slice k wants. */
    private int tap(int k, boolean first) {
        int found = zs.offset[4 * k];
        for (int i = 4 * k + 1; i < 4 * k + 4; i++) {
            found = first ? Math.min(found, zs.offset[i]) : Math.max(found, zs.offset[i]);
        }
        return found / (nx * ny);
    }

    private void fill(int from, int to, int low, int high, float[] result, int at) {
        int size = nx * ny;
        int count = high - low + 1;
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        k -> {
                            float[] slice = new float[size];
                            source.slice(low + k, slice);
                            System.arraycopy(slice, 0, coefficients, k * size, size);
                        });
        SplineFilter.apply(coefficients, nx, ny, count);
        Slabs.forEach(
                to - from,
                (a, b) ->
                        Cubic.slices(
                                coefficients, low * size, map, from + a, from + b, result, at));
    }
}
