package org.urwkv.volume.resample;

/**
 * Gaussian smoothing of the slices or boxes that are asked for; of slices first across slices, then
 * along the columns and rows of the sum. Edges go on with their outermost value; the kernel ends
 * after four standard deviations.
 */
final class Blur extends SliceSource {
    private static final double REACH = 4;

    private final SliceSource source;
    private final int nx;
    private final int ny;
    private final int nz;
    private final float[][] kernels = new float[3][];

    private Blur(SliceSource source, int[] size, double[] sigma) {
        this.source = source;
        nx = size[0];
        ny = size[1];
        nz = size[2];
        for (int axis = 0; axis < 3; axis++) {
            kernels[axis] = kernel(sigma[axis]);
        }
    }

    /** The source without what is too fine for the target; the source itself if no axis shrinks. */
    static SliceSource forShrinking(SliceSource source, GridMap map) {
        double[] sigma = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            sigma[axis] = Math.max(0, (map.shrinkage(axis) - 1) / 2);
        }
        return Math.max(sigma[0], Math.max(sigma[1], sigma[2])) < 1e-3
                ? source
                : new Blur(source, map.sourceSize(), sigma);
    }

    private static float[] kernel(double sigma) {
        int radius = (int) (REACH * sigma + 0.5);
        double[] exact = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            exact[i + radius] = radius == 0 ? 1 : Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += exact[i + radius];
        }
        float[] kernel = new float[exact.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (exact[i] / sum);
        }
        return kernel;
    }

    @Override
    void slice(int z, float[] slice) {
        float[] sum = new float[slice.length];
        int radius = kernels[2].length / 2;
        for (int d = -radius; d <= radius; d++) {
            source.slice(clamp(z + d, nz), slice);
            addRow(slice, 0, kernels[2][d + radius], sum, 0, slice.length);
        }
        alongColumns(sum, slice);
        alongRows(slice);
    }

    private void alongColumns(float[] from, float[] to) {
        int radius = kernels[1].length / 2;
        java.util.Arrays.fill(to, 0);
        for (int y = 0; y < ny; y++) {
            for (int d = -radius; d <= radius; d++) {
                addRow(from, clamp(y + d, ny) * nx, kernels[1][d + radius], to, y * nx, nx);
            }
        }
    }

    private void alongRows(float[] slice) {
        int radius = kernels[0].length / 2;
        float[] padded = new float[nx + 2 * radius];
        float[] row = new float[nx];
        for (int y = 0; y < ny && radius > 0; y++) {
            for (int x = 0; x < padded.length; x++) {
                padded[x] = slice[y * nx + clamp(x - radius, nx)];
            }
            java.util.Arrays.fill(row, 0);
            for (int d = 0; d <= 2 * radius; d++) {
                addRow(padded, d, kernels[0][d], row, 0, nx);
            }
            System.arraycopy(row, 0, slice, y * nx, nx);
        }
    }

    private static void addRow(
            float[] from, int at, float weight, float[] to, int start, int count) {
        for (int i = 0; i < count; i++) {
            to[start + i] += weight * from[at + i];
        }
    }

    private static int clamp(int i, int n) {
        return Math.max(0, Math.min(n - 1, i));
    }

    @Override
    void box(int[] from, int[] size, float[] target) {
        int[] first = new int[3];
        int[] wide = new int[3];
        int[] whole = {nx, ny, nz};
        for (int axis = 0; axis < 3; axis++) {
            int radius = kernels[axis].length / 2;
            first[axis] = Math.max(0, from[axis] - radius);
            wide[axis] = Math.min(whole[axis], from[axis] + size[axis] + radius) - first[axis];
        }
        float[] box = new float[wide[0] * wide[1] * wide[2]];
        source.box(first, wide, box);
        for (int axis = 0; axis < 3; axis++) {
            box = along(axis, box, wide, from[axis] - first[axis], size[axis]);
            wide[axis] = size[axis];
        }
        System.arraycopy(box, 0, target, 0, box.length);
    }

    /**
     * Smooths a box along one axis, of which {@code count} places from {@code start} on are wanted.
     * The box ends where the image does, or is wide enough.
     */
    private float[] along(int axis, float[] box, int[] size, int start, int count) {
        int stride = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        int lines = box.length / stride / size[axis];
        int radius = kernels[axis].length / 2;
        float[] result = new float[lines * stride * count];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < count; i++) {
                int to = (line * count + i) * stride;
                for (int d = -radius; d <= radius; d++) {
                    int place = line * size[axis] + clamp(start + i + d, size[axis]);
                    addRow(box, place * stride, kernels[axis][d + radius], result, to, stride);
                }
            }
        }
        return result;
    }
}
