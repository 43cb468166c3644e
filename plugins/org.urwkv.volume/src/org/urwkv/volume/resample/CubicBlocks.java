package org.urwkv.volume.resample;

import java.util.stream.IntStream;

/**
 * Cubic interpolation between aligned grids that keep slices, without the coefficients of the whole
 * volume: a window of slices moves along the volume. Across slices the causal recursion of {@link
 * SplineFilter} goes on from window to window; the anti-causal one starts some slices ahead, after
 * which it has forgotten, to the precision of a float, where it started.
 */
final class CubicBlocks {
    /** With the slices ahead, no fewer than the {@link SplineFilter#HORIZON} of the beginning. */
    private static final int BLOCK = 14;

    private static final int AHEAD = 12;
    private static final int TAPS = 4;

    /** Finished slices of the block before that targets of this one want as well. */
    private static final int BEHIND = TAPS - 1;

    private static final float POLE = (float) SplineFilter.POLE;

    private final SliceSource source;
    private final GridMap map;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int size;
    private final CubicAxis zs;
    private final float[] window;

    CubicBlocks(SliceSource source, GridMap map) {
        this.source = source;
        this.map = map;
        nx = map.sourceSize()[0];
        ny = map.sourceSize()[1];
        nz = map.sourceSize()[2];
        size = Math.multiplyExact(nx, ny);
        zs = CubicAxis.of(map, 2);
        window = new float[Math.multiplyExact(size, BEHIND + Math.min(nz, BLOCK + AHEAD))];
    }

    void fill(float[] result, int at) {
        int loaded = 0;
        int start = 0;
        while (start < nz) {
            int first = start;
            // the end takes what is ahead of it along
            int end = nz - start <= BLOCK + AHEAD ? nz : start + BLOCK;
            int ready = Math.min(nz, start + BLOCK + AHEAD);
            int known = loaded;
            IntStream.range(known, ready).parallel().forEach(z -> load(z, slot(z, first)));
            if (nz > 1) {
                IntStream.range(0, ny)
                        .parallel()
                        .forEach(y -> recurse(y * nx, first, known, end, ready));
            }
            emit(start, end, result, at);
            loaded = ready;
            if (end < nz) {
                int from = slot(end - BEHIND, start);
                System.arraycopy(window, from, window, 0, slot(ready, start) - from);
            }
            start = end;
        }
    }

    /** Where slice z begins while the window's block begins with slice {@code start}. */
    private int slot(int z, int start) {
        return (z - start + BEHIND) * size;
    }

    private void load(int z, int slot) {
        float[] slice = new float[size];
        source.slice(z, slice);
        SplineFilter.applyToSlice(slice, nx, ny);
        System.arraycopy(slice, 0, window, slot, size);
    }

    /** Both recursions for one row of all slices; slices from {@code known} on are new. */
    private void recurse(int row, int start, int known, int end, int ready) {
        for (int z = known; z < ready; z++) {
            int i = slot(z, start) + row;
            if (z == 0) {
                begin(row);
            } else {
                for (int x = 0; x < nx; x++) {
                    window[i + x] = SplineFilter.GAIN * window[i + x] + POLE * window[i - size + x];
                }
            }
        }
        float[] after = new float[nx];
        int last = slot(ready - 1, start) + row;
        for (int x = 0; x < nx; x++) {
            after[x] =
                    ready == nz
                            ? POLE
                                    / (POLE * POLE - 1)
                                    * (window[last + x] + POLE * window[last - size + x])
                            : POLE / (POLE - 1) * window[last + x];
        }
        for (int z = ready - 1; z >= start; z--) {
            int i = slot(z, start) + row;
            for (int x = 0; x < nx && z < ready - 1; x++) {
                after[x] = POLE * (after[x] - window[i + x]);
            }
            if (z < end) {
                System.arraycopy(after, 0, window, i, nx);
            }
        }
    }

    /** The first coefficients of the causal recursion, from the mirrored beginning. */
    private void begin(int row) {
        double[] sum = new double[nx];
        double power = SplineFilter.GAIN;
        for (int k = 0; k < SplineFilter.HORIZON; k++) {
            int i = slot(SplineFilter.mirror(k, nz), 0) + row;
            for (int x = 0; x < nx; x++) {
                sum[x] += power * window[i + x];
            }
            power *= SplineFilter.POLE;
        }
        for (int x = 0; x < nx; x++) {
            window[slot(0, 0) + row + x] = (float) sum[x];
        }
    }

    /** Evaluates the target slices of which the last coefficient is in this block. */
    private void emit(int start, int end, float[] result, int at) {
        int[] targets =
                IntStream.range(0, zs.count())
                        .filter(k -> lastTap(k) >= start && lastTap(k) < end)
                        .toArray();
        if (targets.length > 0) {
            int from = targets[0];
            Slabs.forEach(
                    targets.length,
                    (a, b) ->
                            Cubic.slices(
                                    window, -slot(0, start), map, from + a, from + b, result, at));
        }
    }

    private int lastTap(int k) {
        int last = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            last = Math.max(last, zs.offset[TAPS * k + tap]);
        }
        return last / size;
    }
}
