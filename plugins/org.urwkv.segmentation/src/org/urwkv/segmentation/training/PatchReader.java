package org.urwkv.segmentation.training;

import org.urwkv.segmentation.prediction.WindowCopy;

/**
 * Copies patches out of cases. Outside the case there is 0 in the image, which is the mean of
 * normalised intensities, and background in the classes.
 */
final class PatchReader {

    private PatchReader() {}

    /**
     * @param origin voxel (x, y, z) of the case that becomes the patch's first; may be negative
     * @param into receives the patch
     * @param slot which patch of the batch
     */
    static void copy(PreparedCase from, int[] origin, Batch into, int slot) {
        float[][] image = from.image();
        int voxels = into.voxels();
        for (int channel = 0; channel < image.length; channel++) {
            int start = (slot * image.length + channel) * voxels;
            WindowCopy.copy(
                    image[channel], from.size(), origin, into.patch(), into.images(), start);
        }
        int start = slot * voxels;
        WindowCopy.copy(from.classes(), from.size(), origin, into.patch(), into.classes(), start);
    }

    /**
     * As {@link #copy}, turned and scaled about the patch's centre: trilinear in the image, nearest
     * in the classes.
     *
     * @param transform maps voxel offsets from the patch's centre to voxel offsets in the case
     */
    static void copy(
            PreparedCase from, int[] origin, SpatialTransform transform, Batch into, int slot) {
        int[] size = from.size();
        int[] patch = into.patch();
        int voxels = into.voxels();
        float[][] image = from.image();
        double[] centre = new double[3];
        double[] p = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            centre[axis] = (patch[axis] - 1) / 2.0;
        }
        int target = 0;
        for (int z = 0; z < patch[2]; z++) {
            for (int y = 0; y < patch[1]; y++) {
                for (int x = 0; x < patch[0]; x++, target++) {
                    transform.apply(x - centre[0], y - centre[1], z - centre[2], p);
                    double px = p[0] + centre[0] + origin[0];
                    double py = p[1] + centre[1] + origin[1];
                    double pz = p[2] + centre[2] + origin[2];
                    into.classes()[slot * voxels + target] =
                            nearest(from.classes(), size, px, py, pz);
                    for (int channel = 0; channel < image.length; channel++) {
                        into.images()[(slot * image.length + channel) * voxels + target] =
                                linear(image[channel], size, px, py, pz);
                    }
                }
            }
        }
    }

    private static byte nearest(byte[] values, int[] size, double x, double y, double z) {
        int ix = (int) Math.floor(x + 0.5);
        int iy = (int) Math.floor(y + 0.5);
        int iz = (int) Math.floor(z + 0.5);
        boolean inside =
                ix >= 0 && iy >= 0 && iz >= 0 && ix < size[0] && iy < size[1] && iz < size[2];
        return inside ? values[(iz * size[1] + iy) * size[0] + ix] : 0;
    }

    private static float linear(float[] values, int[] size, double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        if (ix < -1 || iy < -1 || iz < -1 || ix >= size[0] || iy >= size[1] || iz >= size[2]) {
            return 0;
        }
        float fx = (float) (x - ix);
        float fy = (float) (y - iy);
        float fz = (float) (z - iz);
        float near = plane(values, size, ix, iy, iz, fx, fy);
        float far = plane(values, size, ix, iy, iz + 1, fx, fy);
        return near + fz * (far - near);
    }

    private static float plane(
            float[] values, int[] size, int ix, int iy, int iz, float fx, float fy) {
        float near = line(values, size, ix, iy, iz, fx);
        float far = line(values, size, ix, iy + 1, iz, fx);
        return near + fy * (far - near);
    }

    private static float line(float[] values, int[] size, int ix, int iy, int iz, float fx) {
        if (iy < 0 || iz < 0 || iy >= size[1] || iz >= size[2]) {
            return 0;
        }
        int row = (iz * size[1] + iy) * size[0];
        float near = ix < 0 ? 0 : values[row + ix];
        float far = ix + 1 >= size[0] ? 0 : values[row + ix + 1];
        return near + fx * (far - near);
    }
}
