package org.urwkv.segmentation.prediction;

import java.util.Arrays;

/** Weighted sums of class probabilities over as many planes as a window is deep; a ring over z. */
final class Slab {

    private final int[] size;
    private final int depth;
    private final float[][][] sums;
    private final float[][] weights;
    private final float[][] plane;

    /**
     * @param classes number of classes
     * @param size sizes x, y, z of the volume
     * @param windowDepth planes of a window
     */
    Slab(int classes, int[] size, int windowDepth) {
        this.size = size.clone();
        this.depth = Math.min(size[2], windowDepth);
        this.sums = new float[depth][classes][size[0] * size[1]];
        this.weights = new float[depth][size[0] * size[1]];
        this.plane = new float[classes][size[0] * size[1]];
    }

    /**
     * @param probabilities (class, z, y, x) of a window
     * @param origin first voxel of the window, may lie outside the volume
     * @param window sizes of the window
     * @param importance weight of each voxel of the window
     */
    void add(float[] probabilities, int[] origin, int[] window, float[] importance) {
        int fromX = Math.max(0, -origin[0]);
        int toX = Math.min(window[0], size[0] - origin[0]);
        int fromY = Math.max(0, -origin[1]);
        int toY = Math.min(window[1], size[1] - origin[1]);
        for (int z = Math.max(0, -origin[2]); z < Math.min(window[2], size[2] - origin[2]); z++) {
            int slot = (z + origin[2]) % depth;
            for (int y = fromY; y < toY; y++) {
                int row = (z * window[1] + y) * window[0];
                int target = (y + origin[1]) * size[0] + origin[0];
                for (int x = fromX; x < toX; x++) {
                    weights[slot][target + x] += importance[row + x];
                }
                for (int c = 0; c < plane.length; c++) {
                    float[] sum = sums[slot][c];
                    int start = c * importance.length + row;
                    for (int x = fromX; x < toX; x++) {
                        sum[target + x] += importance[row + x] * probabilities[start + x];
                    }
                }
            }
        }
    }

    /**
     * Takes a finished plane out of the ring.
     *
     * @param z number of the plane
     * @return its probabilities for each class; overwritten by the next call
     */
    float[][] take(int z) {
        int slot = z % depth;
        for (int c = 0; c < plane.length; c++) {
            for (int i = 0; i < plane[c].length; i++) {
                plane[c][i] = sums[slot][c][i] / weights[slot][i];
            }
            Arrays.fill(sums[slot][c], 0);
        }
        Arrays.fill(weights[slot], 0);
        return plane;
    }
}
