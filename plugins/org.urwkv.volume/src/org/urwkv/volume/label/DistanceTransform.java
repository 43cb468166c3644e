package org.urwkv.volume.label;

import java.util.stream.IntStream;

/**
 * The nearest set voxel of a mask, and how far away it is, for every voxel; exact for any spacing.
 *
 * <p>One axis after another: along x the nearest voxel of the row, then along y and z the lower
 * envelope of parabolas (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012). The index of
 * the nearest voxel is kept instead of a distance, so distances are computed from whole numbers and
 * do not depend on the order of operations.
 */
public final class DistanceTransform {
    private final int nx;
    private final int ny;
    private final int nz;
    private final double[] square = new double[3];
    private final int[] nearest;

    private DistanceTransform(Mask mask, double[] spacingMm) {
        nx = mask.nx();
        ny = mask.ny();
        nz = mask.nz();
        for (int axis = 0; axis < 3; axis++) {
            square[axis] = spacingMm[axis] * spacingMm[axis];
        }
        nearest = new int[mask.size()];
    }

    /**
     * Computes distances to the set voxels of a mask.
     *
     * @param mask the mask
     * @param spacingMm distances of neighbouring voxels along x, y, z
     * @return the transform
     */
    public static DistanceTransform to(Mask mask, double[] spacingMm) {
        DistanceTransform t = new DistanceTransform(mask, spacingMm);
        int slice = t.nx * t.ny;
        IntStream.range(0, t.nz)
                .parallel()
                .forEach(
                        z -> {
                            for (int y = 0; y < t.ny; y++) {
                                t.alongRow(mask, z * slice + y * t.nx);
                            }
                            Envelope envelope = new Envelope(t, t.ny, t.nx, 1);
                            for (int x = 0; x < t.nx; x++) {
                                envelope.run(z * slice + x);
                            }
                        });
        IntStream.range(0, t.ny)
                .parallel()
                .forEach(
                        y -> {
                            Envelope envelope = new Envelope(t, t.nz, slice, 2);
                            for (int x = 0; x < t.nx; x++) {
                                envelope.run(y * t.nx + x);
                            }
                        });
        return t;
    }

    private void alongRow(Mask mask, int start) {
        int last = -1;
        for (int i = start; i < start + nx; i++) {
            last = mask.get(i) ? i : last;
            nearest[i] = last;
        }
        last = -1;
        for (int i = start + nx - 1; i >= start; i--) {
            last = mask.get(i) ? i : last;
            if (last >= 0 && (nearest[i] < 0 || last - i < i - nearest[i])) {
                nearest[i] = last;
            }
        }
    }

    /**
     * @param index a voxel: x + nx * (y + ny * z)
     * @return the nearest set voxel, -1 if none is set
     */
    public int nearest(int index) {
        return nearest[index];
    }

    /**
     * @param index a voxel: x + nx * (y + ny * z)
     * @return mm to the centre of the nearest set voxel, infinite if none is set
     */
    public double distanceMm(int index) {
        return nearest[index] < 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(squared(index, nearest[index]));
    }

    private double squared(int a, int b) {
        double dx = a % nx - b % nx;
        double dy = a / nx % ny - b / nx % ny;
        double dz = a / nx / ny - b / nx / ny;
        return dx * dx * square[0] + dy * dy * square[1] + dz * dz * square[2];
    }

    /**
     * Works on lines along one axis: each voxel's nearest so far is a parabola, the lowest one at
     * each voxel wins.
     */
    private static final class Envelope {
        private final DistanceTransform t;
        private final int length;
        private final int stride;
        private final double unit;
        private final int[] place;
        private final int[] target;
        private final double[] height;
        private final double[] from;

        Envelope(DistanceTransform t, int length, int stride, int axis) {
            this.t = t;
            this.length = length;
            this.stride = stride;
            this.unit = t.square[axis];
            place = new int[length];
            target = new int[length];
            height = new double[length];
            from = new double[length];
        }

        void run(int start) {
            int count = 0;
            for (int q = 0; q < length; q++) {
                int i = start + q * stride;
                if (t.nearest[i] >= 0) {
                    count = add(count, q, t.nearest[i], t.squared(i, t.nearest[i]));
                }
            }
            int k = 0;
            for (int q = 0; q < length && count > 0; q++) {
                while (k + 1 < count && from[k + 1] <= q) {
                    k++;
                }
                t.nearest[start + q * stride] = target[k];
            }
        }

        /** Adds a parabola on the right and takes away those that it hides. */
        private int add(int count, int q, int nearest, double h) {
            int n = count;
            double start = Double.NEGATIVE_INFINITY;
            while (n > 0) {
                int p = place[n - 1];
                start =
                        ((h - height[n - 1]) / unit + (double) q * q - (double) p * p)
                                / (2.0 * (q - p));
                if (start > from[n - 1]) {
                    break;
                }
                n--;
                start = Double.NEGATIVE_INFINITY;
            }
            place[n] = q;
            target[n] = nearest;
            height[n] = h;
            from[n] = start;
            return n + 1;
        }
    }
}
