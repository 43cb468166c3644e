package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;

/**
 * Where the labels of a case are.
 *
 * @param background whether there are voxels without a label
 * @param sizeMm sizes (x, y, z) in mm of the smallest box of voxels with all labels in it; empty if
 *     there are none
 */
record LabelReach(boolean background, List<Double> sizeMm) {

    /**
     * @param truth labels of a case
     * @param ignored a label that is none; 0 for none
     */
    static LabelReach of(LabelVolume truth, int ignored) {
        Geometry grid = truth.geometry();
        int[] first = grid.dimensions();
        int[] last = {-1, -1, -1};
        boolean background = false;
        int index = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++, index++) {
                    int label = truth.labelAt(index);
                    background |= label == 0;
                    if (label != 0 && label != ignored) {
                        include(first, last, 0, x);
                        include(first, last, 1, y);
                        include(first, last, 2, z);
                    }
                }
            }
        }
        List<Double> reach = new ArrayList<>();
        for (int axis = 0; axis < 3 && last[axis] >= 0; axis++) {
            reach.add((last[axis] - first[axis] + 1) * grid.spacingMm()[axis]);
        }
        return new LabelReach(background, List.copyOf(reach));
    }

    private static void include(int[] first, int[] last, int axis, int position) {
        first[axis] = Math.min(first[axis], position);
        last[axis] = Math.max(last[axis], position);
    }
}
