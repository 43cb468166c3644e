package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.urwkv.torch.Script;

/** Weighted sums of scores over as many planes as are in work at a time; a ring over z. */
final class PlaneSums implements AutoCloseable {

    private final Script script;
    private final NDManager manager;
    private final int[] size;
    private final int depth;
    private final NDArray sums;
    private final NDArray weights;

    /**
     * @param script the script of planes
     * @param parent manager of the processor
     * @param scores number of scores of a voxel
     * @param size sizes x, y, z of the volume
     * @param depth number of planes that are kept
     */
    PlaneSums(Script script, NDManager parent, int scores, int[] size, int depth) {
        this.script = script;
        this.manager = parent.newSubManager();
        this.size = size.clone();
        this.depth = depth;
        sums = manager.zeros(new Shape(depth, scores, size[1], size[0]));
        weights = manager.zeros(new Shape(depth, size[1], size[0]));
    }

    /**
     * @param scores scores (window, score, z, y, x) of some windows
     * @param which number of the one to add
     * @param importance weight (z, y, x) of each of its voxels
     * @param origin first voxel of the window, may lie outside the volume
     */
    void add(NDArray scores, int which, NDArray importance, int[] origin) {
        Shape shape = importance.getShape();
        long[] x = span(origin[0], shape.get(2), size[0]);
        long[] y = span(origin[1], shape.get(1), size[1]);
        long[] z = span(origin[2], shape.get(0), size[2]);
        // where the ring wraps around, the window goes in in two parts
        while (z[2] > 0) {
            long slot = z[0] % depth;
            long count = Math.min(z[2], depth - slot);
            long[] place = {slot, z[1], count, y[0], y[1], y[2], x[0], x[1], x[2], which};
            try (NDManager step = manager.newSubManager()) {
                NDList tensors = new NDList(sums, weights, scores, importance, step.create(place));
                script.call("add", false, tensors).close();
            }
            z = new long[] {z[0] + count, z[1] + count, z[2] - count};
        }
    }

    /** First voxel of the volume, first of the window, and number, of what they have in common. */
    private static long[] span(int origin, long window, int size) {
        long first = Math.max(0, origin);
        long last = Math.min(origin + window, size);
        return new long[] {first, first - origin, last - first};
    }

    /**
     * Takes a finished plane out of the ring.
     *
     * @param z number of the plane
     * @return its mean scores (score, y, x); the caller frees them
     */
    NDArray take(int z) {
        try (NDArray slot = manager.create(new long[] {z % depth})) {
            return script.call("take", false, new NDList(sums, weights, slot)).singletonOrThrow();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
