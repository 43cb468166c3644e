package org.urwkv.segmentation.prediction;

import java.util.Arrays;

/** Copies a box of voxels out of a volume; the box may reach beyond the volume. */
public final class WindowCopy {

    private WindowCopy() {}

    /**
     * Copies a window of a volume, x fastest.
     *
     * @param source the volume, float[] or byte[]
     * @param size sizes of the volume
     * @param origin first voxel of the window, may lie outside
     * @param window sizes of the window
     * @param target array of the same type; what lies outside the volume is set to 0
     * @param start index of the window's first voxel in the target
     */
    public static void copy(
            Object source, int[] size, int[] origin, int[] window, Object target, int start) {
        int from = Math.max(0, -origin[0]);
        int to = Math.min(window[0], size[0] - origin[0]);
        for (int z = 0; z < window[2]; z++) {
            int sz = z + origin[2];
            for (int y = 0; y < window[1]; y++) {
                int sy = y + origin[1];
                int row = start + (z * window[1] + y) * window[0];
                clear(target, row, row + window[0]);
                boolean inside = sz >= 0 && sz < size[2] && sy >= 0 && sy < size[1];
                if (inside && to > from) {
                    int first = (sz * size[1] + sy) * size[0] + origin[0] + from;
                    System.arraycopy(source, first, target, row + from, to - from);
                }
            }
        }
    }

    private static void clear(Object target, int from, int to) {
        if (target instanceof float[] floats) {
            Arrays.fill(floats, from, to, 0);
        } else {
            Arrays.fill((byte[]) target, from, to, (byte) 0);
        }
    }
}
