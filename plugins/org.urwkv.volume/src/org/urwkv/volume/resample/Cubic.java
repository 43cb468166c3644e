package org.urwkv.volume.resample;

/** Evaluates a cubic B-spline from its coefficients. */
final class Cubic {
    private Cubic() {}

    /**
     * For aligned grids that keep slices: one axis after another. The first of the coefficients is
     * at place {@code base} of the whole volume.
     */
    static void slices(
            float[] coefficients, int base, GridMap map, int from, int to, float[] result, int at) {
        CubicAxis xs = CubicAxis.of(map, 0);
        CubicAxis ys = CubicAxis.of(map, 1);
        CubicAxis zs = CubicAxis.of(map, 2);
        int nx = map.sourceSize()[0];
        float[] slice = new float[nx * map.sourceSize()[1]];
        float[] row = new float[nx];
        int position = at + from * xs.count() * ys.count();
        for (int k = from; k < to; k++) {
            mix(coefficients, -base, zs, k, slice);
            for (int j = 0; j < ys.count(); j++) {
                mix(slice, 0, ys, j, row);
                for (int i = 0; i < xs.count(); i++) {
                    float sum = 0;
                    for (int tap = 4 * i; tap < 4 * i + 4; tap++) {
                        sum += xs.weight[tap] * row[xs.offset[tap]];
                    }
                    result[position++] = sum;
                }
            }
        }
    }

    /**
     * The weighted sum of four pieces of the source that begin at the offsets of one target index.
     */
    private static void mix(float[] source, int shift, CubicAxis axis, int index, float[] result) {
        int a = shift + axis.offset[4 * index];
        int b = shift + axis.offset[4 * index + 1];
        int c = shift + axis.offset[4 * index + 2];
        int d = shift + axis.offset[4 * index + 3];
        float wa = axis.weight[4 * index];
        float wb = axis.weight[4 * index + 1];
        float wc = axis.weight[4 * index + 2];
        float wd = axis.weight[4 * index + 3];
        for (int i = 0; i < result.length; i++) {
            result[i] =
                    wa * source[a + i]
                            + wb * source[b + i]
                            + wc * source[c + i]
                            + wd * source[d + i];
        }
    }

    /** For any grids: sums 64 coefficients for each voxel. */
    static void gather(
            float[] coefficients, GridMap map, int from, int to, float[] result, int at) {
        int[] size = map.sourceSize();
        int[] stride = {1, size[0], size[0] * size[1]};
        int[][] offset = new int[3][4];
        float[][] weight = new float[3][4];
        int width = map.targetSize()[0];
        int height = map.targetSize()[1];
        int position = at + from * width * height;
        for (int k = from; k < to; k++) {
            for (int j = 0; j < height; j++) {
                for (int i = 0; i < width; i++) {
                    for (int axis = 0; axis < 3; axis++) {
                        double x = LinearAxis.clamp(map.coordinate(axis, i, j, k), size[axis] - 1);
                        CubicAxis.weights(x - (int) x, weight[axis], 0);
                        for (int tap = 0; tap < 4; tap++) {
                            offset[axis][tap] =
                                    SplineFilter.mirror((int) x + tap - 1, size[axis])
                                            * stride[axis];
                        }
                    }
                    result[position++] = sum(coefficients, offset, weight);
                }
            }
        }
    }

    private static float sum(float[] coefficients, int[][] offset, float[][] weight) {
        float sum = 0;
        for (int c = 0; c < 4; c++) {
            float plane = 0;
            for (int b = 0; b < 4; b++) {
                int start = offset[2][c] + offset[1][b];
                float line = 0;
                for (int a = 0; a < 4; a++) {
                    line += weight[0][a] * coefficients[start + offset[0][a]];
                }
                plane += weight[1][b] * line;
            }
            sum += weight[2][c] * plane;
        }
        return sum;
    }
}
