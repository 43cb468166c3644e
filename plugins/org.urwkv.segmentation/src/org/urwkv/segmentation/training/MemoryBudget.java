package org.urwkv.segmentation.training;

import java.util.Locale;
import org.urwkv.segmentation.SegmentationException;

/**
 * How many voxels a step may have within a given memory. The estimate is that of the largest step
 * measured on a processor; it does not count the cases that Java keeps.
 *
 * @param gigabytes the memory; 0: no limit
 * @param preset the network
 */
record MemoryBudget(double gigabytes, Preset preset) {

    /** What the process takes before the first step: PyTorch's libraries, buffers of threads. */
    private static final double FIXED_GIGABYTES = 0.35;

    /**
     * @return most voxels of a batch
     */
    long voxels() {
        return gigabytes == 0
                ? Long.MAX_VALUE
                : (long) Math.max(0, (gigabytes - FIXED_GIGABYTES) * 1e9 / preset.bytesPerVoxel());
    }

    /**
     * @param patch sizes of a patch x, y, z
     * @param wanted patches a step if there is room for them
     * @return how many of them fit, but at least 1
     */
    int batch(int[] patch, int wanted) {
        long voxels = (long) patch[0] * patch[1] * patch[2];
        return (int) Math.max(1, Math.min(wanted, voxels() / voxels));
    }

    /**
     * @param patch sizes of a patch x, y, z
     * @param batch patches a step
     * @throws SegmentationException if such steps need more
     */
    void check(int[] patch, int batch) {
        long wanted = (long) patch[0] * patch[1] * patch[2] * batch;
        if (wanted > voxels()) {
            throw new SegmentationException(
                    String.format(
                            Locale.ROOT,
                            "The memory budget of %s GB is too small: a step of the network %s with"
                                    + " %d patch(es) of %d x %d x %d voxels needs about %.1f GB;"
                                    + " allow more, or choose a smaller network or patch.",
                            gigabytes,
                            preset.title(),
                            batch,
                            patch[0],
                            patch[1],
                            patch[2],
                            FIXED_GIGABYTES + wanted * preset.bytesPerVoxel() / 1e9));
        }
    }
}
