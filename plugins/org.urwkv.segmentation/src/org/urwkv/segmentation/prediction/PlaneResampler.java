package org.urwkv.segmentation.prediction;

/**
 * Brings probabilities from one grid to another grid of parallel axes, trilinear, while they come
 * plane by plane; voxels beyond the outermost centres take the edge's value. Two planes are kept.
 */
final class PlaneResampler implements PlaneSink {

    private final int[] from;
    private final int[] to;
    private final double[][] indices;
    private final PlaneSink sink;
    private final float[][] result;
    private float[][] below;
    private float[][] above;
    private int next;

    /**
     * @param classes number of classes
     * @param from sizes x, y, z of the grid of the incoming planes
     * @param to sizes x, y, z of the other grid
     * @param map index on the incoming grid = map * (index on the other, 1); 3 rows of 4, of which
     *     only the diagonal and the offsets count
     * @param sink receives the planes of the other grid
     */
    PlaneResampler(int classes, int[] from, int[] to, double[][] map, PlaneSink sink) {
        this.from = from.clone();
        this.to = to.clone();
        this.sink = sink;
        this.indices = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            indices[axis] = new double[to[axis]];
            for (int i = 0; i < to[axis]; i++) {
                double index = map[axis][axis] * i + map[axis][3];
                indices[axis][i] = Math.max(0, Math.min(from[axis] - 1, index));
            }
        }
        result = new float[classes][to[0] * to[1]];
        below = new float[classes][to[0] * to[1]];
        above = new float[classes][to[0] * to[1]];
    }

    @Override
    public void plane(int z, float[][] probabilities) {
        float[][] recycled = below;
        below = above;
        above = recycled;
        for (int c = 0; c < probabilities.length; c++) {
            bilinear(probabilities[c], above[c]);
        }
        // every plane up to this one lies between the two that are kept
        while (next < to[2] && indices[2][next] <= z) {
            float weight = (float) (z - indices[2][next]);
            for (int c = 0; c < result.length; c++) {
                mix(weight, c);
            }
            sink.plane(next++, result);
        }
    }

    /** {@code weight} of the plane below, the rest of the plane above. */
    private void mix(float weight, int c) {
        if (weight == 0) {
            System.arraycopy(above[c], 0, result[c], 0, result[c].length);
            return;
        }
        for (int i = 0; i < result[c].length; i++) {
            result[c][i] = weight * below[c][i] + (1 - weight) * above[c][i];
        }
    }

    private void bilinear(float[] plane, float[] into) {
        for (int y = 0; y < to[1]; y++) {
            int y0 = (int) indices[1][y];
            int y1 = Math.min(y0 + 1, from[1] - 1);
            float fy = (float) (indices[1][y] - y0);
            for (int x = 0; x < to[0]; x++) {
                int x0 = (int) indices[0][x];
                int x1 = Math.min(x0 + 1, from[0] - 1);
                float fx = (float) (indices[0][x] - x0);
                float lower = (1 - fx) * plane[y0 * from[0] + x0] + fx * plane[y0 * from[0] + x1];
                float upper = (1 - fx) * plane[y1 * from[0] + x0] + fx * plane[y1 * from[0] + x1];
                into[y * to[0] + x] = (1 - fy) * lower + fy * upper;
            }
        }
    }
}
