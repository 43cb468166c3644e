package org.urwkv.volume.label;

import java.util.stream.IntStream;

/**
 * How far every voxel is from the nearest set voxel of a mask; exact for any spacing.
 *
 * <p>One axis after another: along x the nearest voxel of the row, then along y and z the lower
 * envelope of parabolas (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012). A squared
 * distance is the sum of at most three products of a whole number of voxels with the squared
 * spacing, added in the order of the axes, so it does not depend on the order of operations.
 */
public final class DistanceTransform {
    private final int nx;
    private final int ny;
    private final int nz;
    private final double[] unit = new double[3];
    private final double[] squared;

    private DistanceTransform(Mask mask, double[] spacingMm) {
        nx = mask.nx();
        ny = mask.ny();
        nz = mask.nz();
        for (int axis = 0; axis < 3; axis++) {
            unit[axis] = spacingMm[axis] * spacingMm[axis];
        }
        squared = new double[mask.size()];
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
                            Envelope envelope = new Envelope(t.squared, t.ny, t.nx, t.unit[1]);
                            for (int x = 0; x < t.nx; x++) {
                                envelope.run(z * slice + x);
                            }
                        });
        IntStream.range(0, t.ny)
                .parallel()
                .forEach(
                        y -> {
                            Envelope envelope = new Envelope(t.squared, t.nz, slice, t.unit[2]);
                            for (int x = 0; x < t.nx; x++) {
                                envelope.run(y * t.nx + x);
                            }
                        });
        return t;
    }

    private void alongRow(Mask mask, int start) {
        int end = start + nx;
        int last = -1;
        for (int i = start; i < end; i++) {
            last = mask.get(i) ? i : last;
            squared[i] = last < 0 ? Double.POSITIVE_INFINITY : square(i - last);
        }
        if (last < 0) {
            return;
        }
        for (int i = end - 1; i >= start; i--) {
            last = mask.get(i) ? i : last;
            squared[i] = last > i ? Math.min(squared[i], square(last - i)) : squared[i];
        }
    }

    private double square(double voxels) {
        return voxels * voxels * unit[0];
    }

    /**
     * @param index a voxel: x + nx * (y + ny * z)
     * @return mm to the centre of the nearest set voxel, infinite if none is set
     */
    public double distanceMm(int index) {
        return Math.sqrt(squared[index]);
    }

    /**
     * Works on lines along one axis: each voxel's square so far is the height of a parabola, the
     * lowest parabola at each voxel wins.
     */
    private static final class Envelope {
        private final double[] squared;
        private final int length;
        private final int stride;
        private final double unit;
        private final int[] place;
        private final double[] height;
        private final double[] from;

        Envelope(double[] squared, int length, int stride, double unit) {
            this.squared = squared;
            this.length = length;
            this.stride = stride;
            this.unit = unit;
            place = new int[length];
            height = new double[length];
            from = new double[length];
        }

        void run(int start) {
            int count = 0;
            for (int q = 0, i = start; q < length; q++, i += stride) {
                if (squared[i] < Double.POSITIVE_INFINITY) {
                    count = add(count, q, squared[i]);
                }
            }
            if (count == 0) {
                return;
            }
            int k = 0;
            for (int q = 0, i = start; q < length; q++, i += stride) {
                while (k + 1 < count && from[k + 1] <= q) {
                    k++;
                }
                double d = q - place[k];
                squared[i] = height[k] + d * d * unit;
            }
        }

        /** Adds a parabola on the right and takes away those that it hides. */
        private int add(int count, int q, double h) {
            int n = count;
            double start = Double.NEGATIVE_INFINITY;
            while (n > 0) {
                int p = place[n - 1];
                start = ((h - height[n - 1]) / unit + (double) (q - p) * (q + p)) / (2.0 * (q - p));
                if (start > from[n - 1]) {
                    break;
                }
                n--;
                start = Double.NEGATIVE_INFINITY;
            }
            place[n] = q;
            height[n] = h;
            from[n] = start;
            return n + 1;
        }
    }
}
