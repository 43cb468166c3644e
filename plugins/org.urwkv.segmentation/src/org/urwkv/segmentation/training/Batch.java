package org.urwkv.segmentation.training;

/**
 * What one step is trained on, in the memory order of the tensors.
 *
 * @param size number of patches
 * @param channels channels of a patch
 * @param patch sizes x, y, z
 * @param images (patch, channel, z, y, x)
 * @param classes (patch, z, y, x), unsigned bytes
 */
record Batch(int size, int channels, int[] patch, float[] images, byte[] classes) {

    static Batch empty(int size, int channels, int[] patch) {
        int voxels = patch[0] * patch[1] * patch[2];
        return new Batch(
                size,
                channels,
                patch,
                new float[size * channels * voxels],
                new byte[size * voxels]);
    }

    /**
     * @return voxels of one patch
     */
    int voxels() {
        return patch[0] * patch[1] * patch[2];
    }
}
