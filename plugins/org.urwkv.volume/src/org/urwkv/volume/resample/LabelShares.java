package org.urwkv.volume.resample;

import org.urwkv.volume.LabelVolume;

/**
 * The label with the largest share at a place: every label's mask interpolated linearly, the
 * largest value wins, the lower label of equals. Only the eight voxels around a place are looked
 * at, so it does not matter how many labels there are.
 */
final class LabelShares {
    private final LabelVolume labels;
    private final GridMap map;
    private final int[] size;
    private final int[] low = new int[3];
    private final int[] high = new int[3];
    private final float[] weight = new float[3];
    private final int[] label = new int[8];
    private final float[] share = new float[8];

    LabelShares(LabelVolume labels, GridMap map) {
        this.labels = labels;
        this.map = map;
        size = map.sourceSize();
    }

    void fill(int from, int to, Nearest.Sink sink) {
        int width = map.targetSize()[0];
        int height = map.targetSize()[1];
        int position = from * width * height;
        for (int k = from; k < to; k++) {
            for (int j = 0; j < height; j++) {
                for (int i = 0; i < width; i++) {
                    sink.put(position++, isInside(i, j, k) ? winner() : 0);
                }
            }
        }
    }

    /** Finds the neighbours; false beyond the field of view by more than half a voxel. */
    private boolean isInside(int i, int j, int k) {
        for (int axis = 0; axis < 3; axis++) {
            double x = map.coordinate(axis, i, j, k);
            if (!Nearest.isNear(x, size[axis])) {
                return false;
            }
            double inside = Edge.NEAREST.inside(x, size[axis] - 1);
            low[axis] = (int) inside;
            high[axis] = Math.min(low[axis] + 1, size[axis] - 1);
            weight[axis] = (float) (inside - low[axis]);
        }
        return true;
    }

    private int winner() {
        boolean same = true;
        for (int corner = 0; corner < 8; corner++) {
            int x = (corner & 1) == 0 ? low[0] : high[0];
            int y = (corner & 2) == 0 ? low[1] : high[1];
            int z = (corner & 4) == 0 ? low[2] : high[2];
            label[corner] = labels.labelAt(x + size[0] * (y + size[1] * z));
            same &= label[corner] == label[0];
        }
        return same ? label[0] : largestShare();
    }

    private int largestShare() {
        int best = 0;
        for (int corner = 0; corner < 8; corner++) {
            float part = 1;
            for (int axis = 0; axis < 3; axis++) {
                part *= (corner >> axis & 1) == 0 ? 1 - weight[axis] : weight[axis];
            }
            int first = 0;
            while (label[first] != label[corner]) {
                first++;
            }
            share[corner] = 0;
            share[first] += part;
        }
        for (int corner = 1; corner < 8; corner++) {
            float more = share[corner] - share[best];
            // shares that differ by rounding alone are equal
            if (more > 1e-6f || (more > -1e-6f && label[corner] < label[best])) {
                best = corner;
            }
        }
        return label[best];
    }
}
