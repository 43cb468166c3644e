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
}
