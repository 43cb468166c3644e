package org.urwkv.segmentation.training;

/**
 * Copies patches out of cases, moved in the plane of the slices: bilinear in the image, nearest in
 * the classes. Outside the case there is 0 in the image and background in the classes.
 */
final class SliceReader {

    private final PreparedCase from;
    private final int[] size;
    private final Batch into;
    private final int slot;

    private SliceReader(PreparedCase from, Batch into, int slot) {
        this.from = from;
        this.size = from.size();
        this.into = into;
        this.slot = slot;
    }

    /**
     * @param origin voxel (x, y, z) of the case that would become the patch's first without the
     *     transform
     * @param transform applied about the patch's centre
     * @param into receives the patch
     * @param slot which patch of the batch
     */
    static void copy(
            PreparedCase from, int[] origin, PlaneTransform transform, Batch into, int slot) {
        SliceReader reader = new SliceReader(from, into, slot);
        int[] patch = into.patch();
        double cx = (patch[0] - 1) / 2.0;
        double cy = (patch[1] - 1) / 2.0;
        int target = 0;
        for (int z = 0; z < patch[2]; z++) {
            int slice = origin[2] + z;
            for (int y = 0; y < patch[1]; y++) {
                double px = origin[0] + cx - transform.xx() * cx + transform.xy() * (y - cy);
                double py = origin[1] + cy - transform.yx() * cx + transform.yy() * (y - cy);
                for (int x = 0; x < patch[0]; x++, target++) {
                    reader.pixel(px + transform.xx() * x, py + transform.yx() * x, slice, target);
                }
            }
        }
    }

    private void pixel(double px, double py, int z, int target) {
        int x = (int) Math.floor(px);
        int y = (int) Math.floor(py);
        boolean near = x >= -1 && y >= -1 && x < size[0] && y < size[1];
        int voxels = into.voxels();
        if (!near || z < 0 || z >= size[2]) {
            into.classes()[slot * voxels + target] = 0;
            for (int channel = 0; channel < into.channels(); channel++) {
                into.images()[(slot * into.channels() + channel) * voxels + target] = 0;
            }
            return;
        }
        float fx = (float) (px - x);
        float fy = (float) (py - y);
        boolean left = x >= 0;
        boolean right = x + 1 < size[0];
        boolean below = y >= 0;
        boolean above = y + 1 < size[1];
        int index = (z * size[1] + y) * size[0] + x;
        int next = index + size[0];
        boolean nearestX = fx < 0.5f ? left : right;
        boolean nearestY = fy < 0.5f ? below : above;
        int nearest = (fy < 0.5f ? index : next) + (fx < 0.5f ? 0 : 1);
        into.classes()[slot * voxels + target] = nearestX && nearestY ? from.classes()[nearest] : 0;
        for (int channel = 0; channel < into.channels(); channel++) {
            float[] image = from.image()[channel];
            float a = left && below ? image[index] : 0;
            float b = right && below ? image[index + 1] : 0;
            float c = left && above ? image[next] : 0;
            float d = right && above ? image[next + 1] : 0;
            float row = a + fx * (b - a);
            float other = c + fx * (d - c);
            into.images()[(slot * into.channels() + channel) * voxels + target] =
                    row + fy * (other - row);
        }
    }
}
