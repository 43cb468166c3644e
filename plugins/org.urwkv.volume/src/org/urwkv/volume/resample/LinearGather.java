package org.urwkv.volume.resample;

/** Linear interpolation that gathers the eight neighbours of each target voxel. */
final class LinearGather {
    private LinearGather() {}

    /** For grids whose axes run along each other in another order. */
    static void aligned(float[] source, GridMap map, int from, int to, float[] result, int at) {
        LinearAxis xs = LinearAxis.of(map, 0);
        LinearAxis ys = LinearAxis.of(map, 1);
        LinearAxis zs = LinearAxis.of(map, 2);
        int sx = map.stride(0);
        int sy = map.stride(1);
        int sz = map.stride(2);
        int position = at + from * xs.low.length * ys.low.length;
        for (int k = from; k < to; k++) {
            int z0 = zs.low[k] * sz;
            int z1 = zs.high[k] * sz;
            for (int j = 0; j < ys.low.length; j++) {
                int y0 = ys.low[j] * sy;
                int y1 = ys.high[j] * sy;
                for (int i = 0; i < xs.low.length; i++) {
                    int x0 = xs.low[i] * sx;
                    int x1 = xs.high[i] * sx;
                    float front =
                            square(source, x0, x1, y0 + z0, y1 + z0, xs.weight[i], ys.weight[j]);
                    float back =
                            zs.weight[k] == 0
                                    ? front
                                    : square(
                                            source,
                                            x0,
                                            x1,
                                            y0 + z1,
                                            y1 + z1,
                                            xs.weight[i],
                                            ys.weight[j]);
                    result[position++] = mix(front, back, zs.weight[k]);
                }
            }
        }
    }

    /** For any grids. */
    static void oblique(float[] source, GridMap map, int from, int to, float[] result, int at) {
        int nx = map.sourceSize()[0];
        int ny = map.sourceSize()[1];
        int nz = map.sourceSize()[2];
        int width = map.targetSize()[0];
        int height = map.targetSize()[1];
        int position = at + from * width * height;
        for (int k = from; k < to; k++) {
            for (int j = 0; j < height; j++) {
                for (int i = 0; i < width; i++) {
                    double x = LinearAxis.clamp(map.coordinate(0, i, j, k), nx - 1);
                    double y = LinearAxis.clamp(map.coordinate(1, i, j, k), ny - 1);
                    double z = LinearAxis.clamp(map.coordinate(2, i, j, k), nz - 1);
                    int x0 = (int) x;
                    int x1 = Math.min(x0 + 1, nx - 1);
                    int y0 = (int) y * nx;
                    int y1 = Math.min((int) y + 1, ny - 1) * nx;
                    int z0 = (int) z * nx * ny;
                    int z1 = Math.min((int) z + 1, nz - 1) * nx * ny;
                    float wx = (float) (x - x0);
                    float wy = (float) (y - (int) y);
                    float front = square(source, x0, x1, y0 + z0, y1 + z0, wx, wy);
                    float back = square(source, x0, x1, y0 + z1, y1 + z1, wx, wy);
                    result[position++] = mix(front, back, (float) (z - (int) z));
                }
            }
        }
    }

    private static float square(float[] v, int x0, int x1, int y0, int y1, float wx, float wy) {
        return mix(mix(v[y0 + x0], v[y0 + x1], wx), mix(v[y1 + x0], v[y1 + x1], wx), wy);
    }

    /**
     * A weight of 0 leaves the other value out altogether, so that a NaN beside a voxel does not
     * spread to it.
     */
    private static float mix(float low, float high, float weight) {
        return weight == 0 ? low : low + weight * (high - low);
    }
}
