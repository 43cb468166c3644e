package org.urwkv.segmentation.prediction;

/**
 * An image on the model's grid, normalised, of which boxes are read. Sizes are in voxels in the
 * order x, y, z.
 */
interface GridImage {

    /**
     * @return number of channels
     */
    int channels();

    /**
     * @return sizes x, y, z
     */
    int[] size();

    /**
     * Copies a box.
     *
     * @param origin first voxel (x, y, z) of the box, may lie outside
     * @param window sizes x, y, z of the box
     * @param target receives the voxels (channel, z, y, x); what lies outside the image is 0, the
     *     mean of normalised intensities
     * @param start index of the first voxel in the target
     */
    void read(int[] origin, int[] window, float[] target, int start);

    /**
     * @param channels for each channel all voxels, normalised, x fastest; not copied
     * @param size sizes x, y, z
     * @return an image of these
     */
    static GridImage of(float[][] channels, int[] size) {
        return new GridImage() {
            @Override
            public int channels() {
                return channels.length;
            }

            @Override
            public int[] size() {
                return size.clone();
            }

            @Override
            public void read(int[] origin, int[] window, float[] target, int start) {
                int voxels = window[0] * window[1] * window[2];
                for (int c = 0; c < channels.length; c++) {
                    WindowCopy.copy(channels[c], size, origin, window, target, start + c * voxels);
                }
            }
        };
    }
}
