package org.urwkv.segmentation.prediction;

/**
 * Where the windows of a sliding-window prediction begin along one axis: steps of at most half a
 * window, evenly spread, the first at the first voxel, the last at the end.
 */
final class WindowPositions {

    private static final double STEP = 0.5;

    private WindowPositions() {}

    /**
     * @param size voxels of the volume along the axis
     * @param window voxels of the window
     * @return ascending first voxels; a single one, 0 or negative, where the window is not smaller
     *     than the volume: the volume then lies in its middle
     */
    static int[] of(int size, int window) {
        int room = size - window;
        if (room <= 0) {
            return new int[] {-(-room / 2)};
        }
        int count = (int) Math.ceil(room / (STEP * window)) + 1;
        double step = (double) room / (count - 1);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = (int) Math.round(i * step);
        }
        return positions;
    }
}
