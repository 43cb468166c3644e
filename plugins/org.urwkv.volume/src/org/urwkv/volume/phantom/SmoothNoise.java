package org.urwkv.volume.phantom;

import java.util.SplittableRandom;

/**
 * A smooth random field on [-1, 1]^3 with values in [-1, 1]: random numbers on a lattice, eased in
 * between.
 */
final class SmoothNoise {
    private final int cells;
    private final double[] lattice;

    SmoothNoise(SplittableRandom random, int cells) {
        this.cells = cells;
        int n = cells + 1;
        lattice = new double[n * n * n];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = 2 * random.nextDouble() - 1;
        }
    }

    double at(double x, double y, double z) {
        double u = place(x);
        double v = place(y);
        double w = place(z);
        int i = cell(u);
        int j = cell(v);
        int k = cell(w);
        double a = ease(u - i);
        double b = ease(v - j);
        double c = ease(w - k);
        int n = cells + 1;
        int base = i + n * (j + n * k);
        double front = mix(row(base, a), row(base + n, a), b);
        double back = mix(row(base + n * n, a), row(base + n * n + n, a), b);
        return mix(front, back, c);
    }

    private double row(int base, double a) {
        return mix(lattice[base], lattice[base + 1], a);
    }

    private double place(double x) {
        return (Math.max(-1, Math.min(1, x)) + 1) / 2 * cells;
    }

    private int cell(double u) {
        return Math.min((int) u, cells - 1);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + t * (b - a);
    }
}
