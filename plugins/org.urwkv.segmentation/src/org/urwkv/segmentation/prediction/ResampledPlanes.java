package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.urwkv.torch.Script;

/**
 * Scores that are brought to another grid of parallel axes, trilinear, while they come plane by
 * plane; voxels beyond the outermost centres take the edge's value. Two planes are kept.
 */
final class ResampledPlanes implements PlaneSource {

    private final Script script;
    private final NDManager manager;
    private final PlaneSource source;
    private final int depth;
    private final double[] indices;
    private final NDArray rows;
    private final NDArray rowShares;
    private final NDArray columns;
    private final NDArray columnShares;
    private NDArray below;
    private NDArray above;
    private int read;
    private int next;

    /**
     * @param script the script of planes
     * @param parent manager of the processor
     * @param source the planes on their own grid; closed with this
     * @param from sizes x, y, z of the grid of the source
     * @param to sizes x, y, z of the other grid
     * @param map index on the source's grid = map * (index on the other, 1); 3 rows of 4, of which
     *     only the diagonal and the offsets count
     */
    ResampledPlanes(
            Script script,
            NDManager parent,
            PlaneSource source,
            int[] from,
            int[] to,
            double[][] map) {
        this.script = script;
        this.source = source;
        manager = parent.newSubManager();
        depth = from[2];
        indices = indices(map[2][2], map[2][3], from[2], to[2]);
        double[] y = indices(map[1][1], map[1][3], from[1], to[1]);
        double[] x = indices(map[0][0], map[0][3], from[0], to[0]);
        rows = neighbours(y, from[1]);
        rowShares = shares(y);
        columns = neighbours(x, from[0]);
        columnShares = shares(x);
    }

    private static double[] indices(double scale, double offset, int from, int to) {
        double[] result = new double[to];
        for (int i = 0; i < to; i++) {
            result[i] = Math.max(0, Math.min(from - 1, scale * i + offset));
        }
        return result;
    }

    /** The voxels on either side: (2, n). */
    private NDArray neighbours(double[] places, int size) {
        long[] sides = new long[2 * places.length];
        for (int i = 0; i < places.length; i++) {
            sides[i] = (long) places[i];
            sides[places.length + i] = Math.min(sides[i] + 1, size - 1);
        }
        return manager.create(sides, new Shape(2, places.length));
    }

    /** The share of the voxel on the far side. */
    private NDArray shares(double[] places) {
        float[] shares = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            shares[i] = (float) (places[i] - (long) places[i]);
        }
        return manager.create(shares);
    }

    @Override
    public NDArray next() {
        double index = indices[next++];
        int lower = (int) index;
        int upper = Math.min(lower + 1, depth - 1);
        while (read <= upper) {
            advance();
        }
        if (lower == upper) {
            return above.duplicate();
        }
        try (NDArray share = manager.create((float) (index - lower))) {
            return script.call("mix", false, new NDList(below, above, share)).singletonOrThrow();
        }
    }

    private void advance() {
        if (below != null) {
            below.close();
        }
        below = above;
        try (NDArray plane = source.next()) {
            NDList tensors = new NDList(plane, rows, rowShares, columns, columnShares);
            above = script.call("resize", false, tensors).singletonOrThrow();
            above.attach(manager);
        }
        read++;
    }

    @Override
    public void close() {
        manager.close();
        source.close();
    }
}
