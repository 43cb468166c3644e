package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.urwkv.torch.Script;

/**
 * Scores a volume window by window: the score of a voxel is the mean over all windows that hold it,
 * weighted by importance, as in MONAI's {@code sliding_window_inference} and in nnU-Net. Windows go
 * in ascending z, and planes that no later window touches are handed on at once: what is kept is
 * about one window deep, never the volume.
 */
final class SlidingWindow implements PlaneSource {

    private final GridImage image;
    private final WindowGrid grid;
    private final int batch;
    private final WindowScorer scorer;
    private final PredictionMonitor monitor;
    private final NDManager manager;
    private final NDArray importance;
    private final PlaneSums sums;
    private final float[] voxels;
    private final ByteBuffer input;
    private int computed;
    private int taken;

    /**
     * @param script the script of planes
     * @param parent manager of the processor
     * @param image the volume
     * @param grid its windows
     * @param importance weight of each voxel of a window of the grid, x fastest; not changed
     * @param scores number of scores that the scorer gives
     * @param batch number of windows that the scorer gets at once
     * @param scorer scores windows
     * @param monitor asked before each batch and within it
     */
    SlidingWindow(
            Script script,
            NDManager parent,
            GridImage image,
            WindowGrid grid,
            float[] importance,
            int scores,
            int batch,
            WindowScorer scorer,
            PredictionMonitor monitor) {
        this.image = image;
        this.grid = grid;
        this.batch = Math.min(batch, grid.count());
        this.scorer = scorer;
        this.monitor = monitor;
        manager = parent.newSubManager();
        int[] window = grid.window();
        this.importance = manager.create(importance, new Shape(window[2], window[1], window[0]));
        sums = new PlaneSums(script, manager, scores, grid.size(), grid.depth(this.batch));
        voxels = new float[image.channels() * importance.length];
        // one buffer for all windows: the garbage collector would free others too late
        input = manager.allocateDirect(this.batch * voxels.length * Float.BYTES);
    }

    @Override
    public NDArray next() {
        while (grid.complete(computed) <= taken) {
            monitor.checkCanceled();
            monitor.progress((double) computed / grid.count());
            int count = Math.min(batch, grid.count() - computed);
            compute(count);
            computed += count;
        }
        if (taken + 1 == grid.size()[2]) {
            monitor.progress(1);
        }
        return sums.take(taken++);
    }

    private void compute(int count) {
        int[] window = grid.window();
        input.clear();
        for (int i = 0; i < count; i++) {
            image.read(grid.origin(computed + i), window, voxels, 0);
            input.asFloatBuffer().put(voxels);
            input.position(input.position() + voxels.length * Float.BYTES);
        }
        input.flip();
        try (NDManager step = manager.newSubManager()) {
            Shape shape = new Shape(count, image.channels(), window[2], window[1], window[0]);
            NDArray scores =
                    scorer.score(
                            step.create(input, shape, DataType.FLOAT32), monitor::checkCanceled);
            scores.attach(step);
            for (int i = 0; i < count; i++) {
                sums.add(scores, i, importance, grid.origin(computed + i));
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
