package org.urwkv.volume.resample;

import java.util.stream.IntStream;

/**
 * Turns samples into the coefficients of the cubic B-spline that passes through them, with mirrored
 * ends (whole samples): a causal and an anti-causal recursion along each axis (Unser, Aldroubi and
 * Eden, IEEE Trans. Signal Process. 41, 1993).
 */
final class SplineFilter {
    static final double POLE = Math.sqrt(3) - 2;
    static final float GAIN = 6;

    /** After so many samples the pole's power is below the precision of a float. */
    static final int HORIZON = 24;

    private SplineFilter() {}

    /** Replaces the samples by coefficients along all axes that have more than one voxel. */
    static void apply(float[] values, int nx, int ny, int nz) {
        int slice = nx * ny;
        IntStream.range(0, nz).parallel().forEach(k -> withinSlice(values, k * slice, nx, ny));
        IntStream.range(0, ny).parallel().forEach(j -> acrossRows(values, j * nx, slice, nz, nx));
    }

    /** The same along rows and columns of one slice alone. */
    static void applyToSlice(float[] values, int nx, int ny) {
        withinSlice(values, 0, nx, ny);
    }

    private static void withinSlice(float[] values, int at, int nx, int ny) {
        int j = 0;
        for (; j + 4 <= ny && nx > 1; j += 4) {
            alongFourLines(values, at + j * nx, nx);
        }
        for (; j < ny; j++) {
            alongLine(values, at + j * nx, nx);
        }
        acrossRows(values, at, nx, ny, nx);
    }

    private static void alongLine(float[] v, int at, int n) {
        if (n == 1) {
            return;
        }
        double c = begin(v, at, n);
        v[at] = (float) c;
        for (int i = 1; i < n; i++) {
            c = GAIN * v[at + i] + POLE * c;
            v[at + i] = (float) c;
        }
        c = POLE / (POLE * POLE - 1) * (c + POLE * v[at + n - 2]);
        v[at + n - 1] = (float) c;
        for (int i = n - 2; i >= 0; i--) {
            c = POLE * (c - v[at + i]);
            v[at + i] = (float) c;
        }
    }

    /** The first coefficient of the causal recursion. */
    private static double begin(float[] v, int at, int n) {
        double first = 0;
        double power = 1;
        for (int i = 0; i < HORIZON; i++) {
            first += power * v[at + mirror(i, n)];
            power *= POLE;
        }
        return GAIN * first;
    }

    /**
     * The same for four lines that follow each other: each step of a recursion waits for the one
     * before, so four lines take hardly longer than one.
     */
    private static void alongFourLines(float[] v, int at, int n) {
        int at1 = at + n;
        int at2 = at1 + n;
        int at3 = at2 + n;
        double c0 = begin(v, at, n);
        double c1 = begin(v, at1, n);
        double c2 = begin(v, at2, n);
        double c3 = begin(v, at3, n);
        v[at] = (float) c0;
        v[at1] = (float) c1;
        v[at2] = (float) c2;
        v[at3] = (float) c3;
        for (int i = 1; i < n; i++) {
            c0 = GAIN * v[at + i] + POLE * c0;
            c1 = GAIN * v[at1 + i] + POLE * c1;
            c2 = GAIN * v[at2 + i] + POLE * c2;
            c3 = GAIN * v[at3 + i] + POLE * c3;
            v[at + i] = (float) c0;
            v[at1 + i] = (float) c1;
            v[at2 + i] = (float) c2;
            v[at3 + i] = (float) c3;
        }
        double end = POLE / (POLE * POLE - 1);
        c0 = end * (c0 + POLE * v[at + n - 2]);
        c1 = end * (c1 + POLE * v[at1 + n - 2]);
        c2 = end * (c2 + POLE * v[at2 + n - 2]);
        c3 = end * (c3 + POLE * v[at3 + n - 2]);
        v[at + n - 1] = (float) c0;
        v[at1 + n - 1] = (float) c1;
        v[at2 + n - 1] = (float) c2;
        v[at3 + n - 1] = (float) c3;
        for (int i = n - 2; i >= 0; i--) {
            c0 = POLE * (c0 - v[at + i]);
            c1 = POLE * (c1 - v[at1 + i]);
            c2 = POLE * (c2 - v[at2 + i]);
            c3 = POLE * (c3 - v[at3 + i]);
            v[at + i] = (float) c0;
            v[at1 + i] = (float) c1;
            v[at2 + i] = (float) c2;
            v[at3 + i] = (float) c3;
        }
    }

    /**
     * The same recursion for {@code width} neighbouring lines at once; neighbours on a line are
     * {@code stride} apart.
     */
    private static void acrossRows(float[] v, int at, int stride, int n, int width) {
        if (n == 1) {
            return;
        }
        float pole = (float) POLE;
        double[] first = new double[width];
        double power = GAIN;
        for (int k = 0; k < HORIZON; k++) {
            int row = at + mirror(k, n) * stride;
            for (int i = 0; i < width; i++) {
                first[i] += power * v[row + i];
            }
            power *= POLE;
        }
        for (int i = 0; i < width; i++) {
            v[at + i] = (float) first[i];
        }
        for (int k = 1; k < n; k++) {
            int row = at + k * stride;
            for (int i = 0; i < width; i++) {
                v[row + i] = GAIN * v[row + i] + pole * v[row - stride + i];
            }
        }
        float end = (float) (POLE / (POLE * POLE - 1));
        int last = at + (n - 1) * stride;
        for (int i = 0; i < width; i++) {
            v[last + i] = end * (v[last + i] + pole * v[last - stride + i]);
        }
        for (int k = n - 2; k >= 0; k--) {
            int row = at + k * stride;
            for (int i = 0; i < width; i++) {
                v[row + i] = pole * (v[row + stride + i] - v[row + i]);
            }
        }
    }

    /**
     * The index at which a mirrored line of n samples continues: n-1, n-2 and so on beyond the end,
     * 1, 2 before the start.
     */
    static int mirror(int i, int n) {
        if (n == 1) {
            return 0;
        }
        int period = 2 * (n - 1);
        int m = Math.floorMod(i, period);
        return m < n ? m : period - m;
    }
}
