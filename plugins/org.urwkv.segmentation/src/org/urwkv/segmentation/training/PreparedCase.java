package org.urwkv.segmentation.training;

import org.urwkv.segmentation.Preprocessing;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.resample.Resampling;

/** A case on the model's grid: normalised image, classes, and where its foreground is. */
final class PreparedCase {

    /** Most voxels that are remembered of each class. */
    private static final int MAX_REMEMBERED = 4096;

    private final Geometry grid;
    private final float[][] image;
    private final byte[] classes;
    private final int[][] foreground;

    private PreparedCase(Geometry grid, float[][] image, byte[] classes, int[][] foreground) {
        this.grid = grid;
        this.image = image;
        this.classes = classes;
        this.foreground = foreground;
    }

    /**
     * Reads, resamples (linear, labels nearest) and normalises a case.
     *
     * @param monitor asked after each of these
     */
    static PreparedCase of(
            TrainingCase item,
            Preprocessing preprocessing,
            LabelTable table,
            TrainingMonitor monitor) {
        Volume read = item.image();
        monitor.checkCanceled();
        float[][] image = preprocessing.apply(read);
        monitor.checkCanceled();
        LabelVolume labels = item.labels();
        monitor.checkCanceled();
        Geometry grid = preprocessing.grid(labels.geometry());
        if (grid != labels.geometry()) {
            labels = Resampling.nearest(labels, grid);
        }
        return of(grid, image, table.classes(labels), table.classes());
    }

    /**
     * @param grid the model's grid
     * @param image normalised voxels of each channel, x fastest
     * @param classes class of each voxel as an unsigned byte; {@link Loss#IGNORED} for none
     * @param count number of classes
     */
    static PreparedCase of(Geometry grid, float[][] image, byte[] classes, int count) {
        int[] voxels = new int[count];
        for (byte value : classes) {
            if ((value & 0xff) < count) {
                voxels[value & 0xff]++;
            }
        }
        int[][] foreground = new int[count][];
        int[] stride = new int[count];
        int[] seen = new int[count];
        for (int c = 1; c < count; c++) {
            stride[c] = Math.max(1, ceilDiv(voxels[c], MAX_REMEMBERED));
            foreground[c] = new int[ceilDiv(voxels[c], stride[c])];
        }
        for (int i = 0; i < classes.length; i++) {
            int c = classes[i] & 0xff;
            if (c > 0 && c < count) {
                if (seen[c] % stride[c] == 0) {
                    foreground[c][seen[c] / stride[c]] = i;
                }
                seen[c]++;
            }
        }
        return new PreparedCase(grid, image, classes, foreground);
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }

    /**
     * @return the grid on which it lies
     */
    Geometry grid() {
        return grid;
    }

    /**
     * @return sizes x, y, z
     */
    int[] size() {
        return grid.dimensions();
    }

    /**
     * @return normalised voxels of each channel, x fastest; not to be changed
     */
    float[][] image() {
        return image;
    }

    /**
     * @return the class of each voxel as an unsigned byte; not to be changed
     */
    byte[] classes() {
        return classes;
    }

    /**
     * @return for each class evenly spaced indices of its voxels, at most 4096; null for background
     */
    int[][] foreground() {
        return foreground;
    }

    /**
     * @return bytes that it keeps in memory
     */
    long weight() {
        long bytes = classes.length + 4L * image.length * classes.length;
        for (int[] indices : foreground) {
            bytes += indices == null ? 0 : 4L * indices.length;
        }
        return bytes;
    }
}
