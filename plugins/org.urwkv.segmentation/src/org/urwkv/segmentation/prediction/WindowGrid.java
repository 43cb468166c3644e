package org.urwkv.segmentation.prediction;

import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.network.Architecture;

/**
 * The windows that cover a volume, in the order of their computation: ascending z, then y, then x.
 * All sizes are in voxels in the order x, y, z.
 */
final class WindowGrid {

    /** A window of slices that are computed one by one holds at most so many pixels. */
    private static final int PIXELS = 4 * 256 * 256;

    private final int[] size;
    private final int[] window;
    private final List<int[]> origins = new ArrayList<>();

    /**
     * @param size sizes of the volume
     * @param window sizes of a window
     * @param overlap share of a window that its neighbour covers too along x and y, at least
     * @param overlapZ the same along z
     */
    WindowGrid(int[] size, int[] window, double overlap, double overlapZ) {
        this.size = size.clone();
        this.window = window.clone();
        for (int z : WindowPositions.of(size[2], window[2], overlapZ)) {
            for (int y : WindowPositions.of(size[1], window[1], overlap)) {
                for (int x : WindowPositions.of(size[0], window[0], overlap)) {
                    origins.add(new int[] {x, y, z});
                }
            }
        }
    }

    /**
     * The windows for a network. Slices that it sees one by one are taken together, as many as are
     * worth it, and need no overlap along z.
     *
     * @param network what the network is
     * @param size sizes of the volume
     * @param window sizes of a window
     * @param overlap share of a window that its neighbour covers too, at least
     */
    static WindowGrid of(Architecture network, int[] size, int[] window, double overlap) {
        if (!network.slicewise()) {
            return new WindowGrid(size, window, overlap, overlap);
        }
        int worth = Math.max(1, PIXELS / (window[0] * window[1]));
        int[] taken = {window[0], window[1], Math.min(size[2], worth)};
        return new WindowGrid(size, taken, overlap, 0);
    }

    /**
     * @return sizes of the volume
     */
    int[] size() {
        return size.clone();
    }

    /**
     * @return sizes of a window
     */
    int[] window() {
        return window.clone();
    }

    /**
     * @return number of windows
     */
    int count() {
        return origins.size();
    }

    /**
     * @param index number of a window
     * @return its first voxel, which may lie outside the volume
     */
    int[] origin(int index) {
        return origins.get(index).clone();
    }

    /**
     * @param computed number of windows that are done, from the first
     * @return number of planes, from the first, that no other window touches
     */
    int complete(int computed) {
        return computed == count() ? size[2] : Math.max(0, origins.get(computed)[2]);
    }

    /**
     * @param batch number of windows that are computed at once
     * @return most planes that are begun and not complete at a time
     */
    int depth(int batch) {
        int depth = 0;
        for (int first = 0; first < count(); first += batch) {
            int last = Math.min(first + batch, count()) - 1;
            int end = Math.min(size[2], origins.get(last)[2] + window[2]);
            depth = Math.max(depth, end - complete(first));
        }
        return depth;
    }
}
