package org.urwkv.segmentation.prediction;

/**
 * Where the windows of a sliding-window prediction begin along one axis: evenly spread, the first
 * at the first voxel, the last at the end, with at least the wanted overlap.
 */
final class WindowPositions {

    private WindowPositions() {}

    /**
     * @param size voxels of the volume along the axis
     * @param window voxels of the window
     * @param overlap share of a window that its neighbour covers too, at least; 0 to less than 1
     * @return ascending first voxels; a single one, 0 or negative, where the window is not smaller
     *     than the volume: the volume then lies in its middle
     */
    static int[] of(int size, int window, double overlap) {
        int room = size - window;
        if (room <= 0) {
            return new int[] {-(-room / 2)};
        }
        double most = Math.max(1, (1 - overlap) * window);
        int count = (int) Math.ceil(room / most) + 1;
        double step = (double) room / (count - 1);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = (int) Math.round(i * step);
        }
        return positions;
    }
}
