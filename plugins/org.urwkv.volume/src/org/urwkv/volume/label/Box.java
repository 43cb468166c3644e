package org.urwkv.volume.label;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.urwkv.volume.LabelVolume;

/**
 * A box of voxels, borders included.
 *
 * @param x0 first index along x
 * @param y0 first index along y
 * @param z0 first index along z
 * @param x1 last index along x
 * @param y1 last index along y
 * @param z1 last index along z
 */
public record Box(int x0, int y0, int z0, int x1, int y1, int z1) {
    /**
     * The smallest boxes around all labels but 0.
     *
     * @param labels a segmentation
     * @return a box for each label that occurs
     */
    public static SortedMap<Integer, Box> around(LabelVolume labels) {
        int nz = labels.geometry().nz();
        int parts = Math.min(nz, Runtime.getRuntime().availableProcessors());
        SortedMap<Integer, Box> found = new TreeMap<>();
        IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        part ->
                                around(
                                        labels,
                                        (int) ((long) nz * part / parts),
                                        (int) ((long) nz * (part + 1) / parts)))
                .forEachOrdered(
                        boxes ->
                                boxes.forEach((label, box) -> found.merge(label, box, Box::union)));
        return found;
    }

    /** Boxes around what the slices from {@code from} to before {@code to} show. */
    private static SortedMap<Integer, Box> around(LabelVolume labels, int from, int to) {
        int nx = labels.geometry().nx();
        int ny = labels.geometry().ny();
        int[][] boxes = new int[labels.labelRange()][];
        for (int z = from; z < to; z++) {
            for (int y = 0; y < ny; y++) {
                int row = nx * (y + ny * z);
                if (labels.isBackground(row, nx)) {
                    continue;
                }
                for (int x = 0; x < nx; x++) {
                    int label = labels.labelAt(row + x);
                    if (label != 0) {
                        extend(boxes, label, x, y, z);
                    }
                }
            }
        }
        SortedMap<Integer, Box> found = new TreeMap<>();
        for (int label = 1; label < boxes.length; label++) {
            int[] b = boxes[label];
            if (b != null) {
                found.put(label, new Box(b[0], b[1], b[2], b[3], b[4], b[5]));
            }
        }
        return found;
    }

    private static void extend(int[][] boxes, int label, int x, int y, int z) {
        int[] b = boxes[label];
        if (b == null) {
            boxes[label] = new int[] {x, y, z, x, y, z};
            return;
        }
        b[0] = Math.min(b[0], x);
        b[1] = Math.min(b[1], y);
        b[3] = Math.max(b[3], x);
        b[4] = Math.max(b[4], y);
        b[5] = z;
    }

    /**
     * @param other another box
     * @return the smallest box around both
     */
    public Box union(Box other) {
        return new Box(
                Math.min(x0, other.x0),
                Math.min(y0, other.y0),
                Math.min(z0, other.z0),
                Math.max(x1, other.x1),
                Math.max(y1, other.y1),
                Math.max(z1, other.z1));
    }

    /**
     * Where a label is within this box.
     *
     * @param labels the segmentation that the box lies in
     * @param label the label
     * @return its mask, of this box's size
     */
    public Mask mask(LabelVolume labels, int label) {
        Mask mask = new Mask(x1 - x0 + 1, y1 - y0 + 1, z1 - z0 + 1);
        int nx = labels.geometry().nx();
        int ny = labels.geometry().ny();
        int i = 0;
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                int row = nx * (y + ny * z);
                for (int x = x0; x <= x1; x++) {
                    mask.set(i++, labels.labelAt(row + x) == label);
                }
            }
        }
        return mask;
    }
}
