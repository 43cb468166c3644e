package org.urwkv.volume.resample;

import java.util.Arrays;

/**
 * A source that goes on beyond its edges with its outermost values. The spline through it is, to
 * the precision of a float, the one through a source that goes on for ever; along axes of a single
 * voxel nothing is added.
 */
final class Padded extends SliceSource {
    /** scipy.ndimage adds as many. */
    private static final int WIDTH = 12;

    private final SliceSource source;
    private final int[] size;
    private final int[] width;

    private Padded(SliceSource source, int[] size, int[] width) {
        this.source = source;
        this.size = size;
        this.width = width;
    }

    static Padded of(SliceSource source, int[] size) {
        int[] width = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            width[axis] = size[axis] == 1 ? 0 : WIDTH;
        }
        return new Padded(source, size, width);
    }

    /** How many voxels are added on either side of each axis. */
    int[] width() {
        return width;
    }

    @Override
    void slice(int z, float[] slice) {
        float[] inner = new float[size[0] * size[1]];
        source.slice(inside(2, z), inner);
        int[] wide = {size[0] + 2 * width[0], size[1] + 2 * width[1], 1};
        spread(
                inner,
                new int[] {0, 0, inside(2, z)},
                size[0],
                size[1],
                new int[] {0, 0, z},
                wide,
                slice);
    }

    @Override
    void box(int[] from, int[] count, float[] target) {
        int[] first = new int[3];
        int[] inner = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            first[axis] = inside(axis, from[axis]);
            inner[axis] = inside(axis, from[axis] + count[axis] - 1) - first[axis] + 1;
        }
        float[] values = new float[inner[0] * inner[1] * inner[2]];
        source.box(first, inner, values);
        spread(values, first, inner[0], inner[1], from, count, target);
    }

    /** The source index of an index of this one. */
    private int inside(int axis, int index) {
        return Math.max(0, Math.min(size[axis] - 1, index - width[axis]));
    }

    /**
     * Copies a box of the source, {@code nx} times {@code ny} voxels wide and beginning at {@code
     * first}, into the box of this one that lies around it.
     */
    private void spread(
            float[] inner, int[] first, int nx, int ny, int[] from, int[] count, float[] target) {
        int left = Math.max(0, Math.min(count[0], first[0] + width[0] - from[0]));
        int at = 0;
        for (int z = from[2]; z < from[2] + count[2]; z++) {
            for (int y = from[1]; y < from[1] + count[1]; y++) {
                int row = nx * (inside(1, y) - first[1] + ny * (inside(2, z) - first[2]));
                int middle = Math.min(nx, count[0] - left);
                Arrays.fill(target, at, at + left, inner[row]);
                System.arraycopy(inner, row, target, at + left, middle);
                Arrays.fill(target, at + left + middle, at + count[0], inner[row + nx - 1]);
                at += count[0];
            }
        }
    }
}
