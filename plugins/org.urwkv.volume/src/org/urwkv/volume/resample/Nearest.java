package org.urwkv.volume.resample;

import org.urwkv.volume.LabelVolume;

/** The label of the nearest voxel. */
final class Nearest {
    /** Half way between two voxels the one with the higher index is nearer. */
    static final double TIE = 0.5 + 1e-6;

    /** Takes the label of one target voxel. */
    @FunctionalInterface
    interface Sink {
        void put(int index, int label);
    }

    private Nearest() {}

    static void fill(LabelVolume labels, GridMap map, int from, int to, Sink sink) {
        if (map.isAligned()) {
            aligned(labels, map, from, to, sink);
        } else {
            oblique(labels, map, from, to, sink);
        }
    }

    private static void aligned(LabelVolume labels, GridMap map, int from, int to, Sink sink) {
        int[] xs = offsets(map, 0);
        int[] ys = offsets(map, 1);
        int[] zs = offsets(map, 2);
        int position = from * xs.length * ys.length;
        for (int k = from; k < to; k++) {
            for (int y : ys) {
                for (int x : xs) {
                    boolean inside = (x | y | zs[k]) >= 0;
                    sink.put(position++, inside ? labels.labelAt(x + y + zs[k]) : 0);
                }
            }
        }
    }

    /**
     * For each target index along an axis the offset in the source array, -1 if there is no voxel
     * near enough.
     */
    private static int[] offsets(GridMap map, int axis) {
        int[] offsets = new int[map.targetSize()[axis]];
        for (int i = 0; i < offsets.length; i++) {
            int index = nearest(map.coordinate(axis, i), map.extent(axis));
            offsets[i] = index < 0 ? -1 : index * map.stride(axis);
        }
        return offsets;
    }

    private static void oblique(LabelVolume labels, GridMap map, int from, int to, Sink sink) {
        int nx = map.sourceSize()[0];
        int ny = map.sourceSize()[1];
        int nz = map.sourceSize()[2];
        int width = map.targetSize()[0];
        int height = map.targetSize()[1];
        int position = from * width * height;
        for (int k = from; k < to; k++) {
            for (int j = 0; j < height; j++) {
                for (int i = 0; i < width; i++) {
                    int x = nearest(map.coordinate(0, i, j, k), nx);
                    int y = nearest(map.coordinate(1, i, j, k), ny);
                    int z = nearest(map.coordinate(2, i, j, k), nz);
                    boolean inside = (x | y | z) >= 0;
                    sink.put(position++, inside ? labels.labelAt(x + nx * (y + ny * z)) : 0);
                }
            }
        }
    }

    /** Whether a place is at most half a voxel beyond the field of view. */
    static boolean isNear(double x, int n) {
        return x > -1 - 1e-6 && x < n + 1e-6;
    }

    /** The nearest index; that of the edge up to half a voxel beyond the field of view, else -1. */
    private static int nearest(double x, int n) {
        if (!isNear(x, n)) {
            return -1;
        }
        return Math.max(0, Math.min(n - 1, (int) Math.floor(x + TIE)));
    }
}
