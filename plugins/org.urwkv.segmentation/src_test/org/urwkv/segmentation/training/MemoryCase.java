package org.urwkv.segmentation.training;

import java.util.Random;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/** A case in memory. */
public record MemoryCase(String name, Volume image, LabelVolume labels) implements TrainingCase {

    /** Channels and labels that are 0 everywhere but for the first voxels. */
    static MemoryCase of(String name, Geometry grid, int channels, int... firstLabels) {
        int voxels = (int) grid.voxels();
        short[] labels = new short[voxels];
        for (int i = 0; i < firstLabels.length; i++) {
            labels[i] = (short) firstLabels[i];
        }
        return new MemoryCase(
                name,
                Volume.ofFloats(grid, channels, new float[channels * voxels]),
                LabelVolume.of(grid, labels));
    }

    /**
     * A noisy image of 16 x 16 x 16 voxels with a bright and a dark box, labelled 2 and 5.
     *
     * @param seed of places and noise
     */
    public static MemoryCase boxes(long seed) {
        return boxes(seed, Geometry.axisAligned(16, 16, 16, 1, 1, 1));
    }

    /** As {@link #boxes(long)}, on another grid. */
    public static MemoryCase boxes(long seed, Geometry grid) {
        Random random = new Random(seed);
        int[] size = grid.dimensions();
        float[] image = new float[(int) grid.voxels()];
        short[] labels = new short[image.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (100 + 2 * random.nextGaussian());
        }
        for (int box = 0; box < 2; box++) {
            int edge = 5;
            int x = box * size[0] / 2 + random.nextInt(size[0] / 2 - edge);
            int y = random.nextInt(size[1] - edge);
            int z = random.nextInt(size[2] - edge);
            for (int i = 0; i < edge * edge * edge; i++) {
                int dx = i % edge;
                int dy = i / edge % edge;
                int dz = i / edge / edge;
                int voxel = ((z + dz) * size[1] + y + dy) * size[0] + x + dx;
                image[voxel] += box == 0 ? 30 : -30;
                labels[voxel] = (short) (box == 0 ? 2 : 5);
            }
        }
        return new MemoryCase(
                "boxes " + seed, Volume.ofFloats(grid, 1, image), LabelVolume.of(grid, labels));
    }
}
