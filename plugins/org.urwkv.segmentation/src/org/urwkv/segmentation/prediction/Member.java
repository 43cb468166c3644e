package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.UnaryOperator;
import org.urwkv.segmentation.network.Head;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Script;
import org.urwkv.volume.Geometry;

/**
 * A network as one of those that predict together. Where its features are fewer than its classes,
 * windows are averaged and planes interpolated before the head, which changes nothing but the
 * memory.
 */
final class Member {

    private static final int GPU_BATCH = 4;

    private final Script script;
    private final NDManager manager;
    private final Network network;
    private final int[] window;
    private final PredictionOptions options;
    private final int scores;
    private final WindowScorer scorer;
    private final NDArray weight;
    private final NDArray bias;

    /**
     * @param script the script of planes
     * @param manager manager of the processor, which owns what this keeps
     * @param network the network; stays open
     * @param window sizes x, y, z of a window
     * @param options how to predict
     */
    Member(
            Script script,
            NDManager manager,
            Network network,
            int[] window,
            PredictionOptions options) {
        this(script, manager, network, window, options, scorer -> scorer);
    }

    /**
     * As above.
     *
     * @param wrapper what is to stand around the scorer of the network
     */
    Member(
            Script script,
            NDManager manager,
            Network network,
            int[] window,
            PredictionOptions options,
            UnaryOperator<WindowScorer> wrapper) {
        this.script = script;
        this.manager = manager;
        this.network = network;
        this.window = window.clone();
        this.options = options;
        int classes = network.architecture().classes();
        Head head = network.head().filter(h -> h.weight().getShape().get(1) < classes).orElse(null);
        scores = head == null ? classes : (int) head.weight().getShape().get(1);
        WindowScorer plain = wrapper.apply(new NetworkScorer(network, head != null));
        scorer =
                options.mirroring() == Mirroring.NONE
                        ? plain
                        : new MirroringScorer(script, plain, options.mirroring());
        weight = head == null ? manager.zeros(new Shape(0)) : here(head.weight());
        bias = head == null ? manager.zeros(new Shape(0)) : here(head.bias());
    }

    /** A copy of a tensor on the processor, and in this manager. */
    private NDArray here(NDArray array) {
        NDArray copy = array.toDevice(manager.getDevice(), true);
        copy.attach(manager);
        return copy;
    }

    /** Number of classes. */
    int classes() {
        return network.architecture().classes();
    }

    /** Weight of the head that reads the planes; empty if they hold logits. */
    NDArray weight() {
        return weight;
    }

    /** Bias of the head that reads the planes; empty if they hold logits. */
    NDArray bias() {
        return bias;
    }

    private WindowGrid windows(Geometry grid) {
        return WindowGrid.of(network.architecture(), grid.dimensions(), window, options.overlap());
    }

    private int batch() {
        if (options.batch() > 0) {
            return options.batch();
        }
        return network.manager().getDevice().isGpu() ? GPU_BATCH : 1;
    }

    /**
     * @param image the image on the model's grid
     * @param grid that grid
     * @param own the grid for the result: {@code grid} or one of the same axes and field of view
     * @param monitor asked before each batch of windows
     * @return the scores on {@code own}; the caller closes them
     */
    PlaneSource open(GridImage image, Geometry grid, Geometry own, PredictionMonitor monitor) {
        PlaneSource planes =
                new SlidingWindow(
                        script,
                        manager,
                        image,
                        windows(grid),
                        options.importance(),
                        scores,
                        batch(),
                        scorer,
                        monitor);
        return grid.equals(own)
                ? planes
                : new ResampledPlanes(
                        script,
                        manager,
                        planes,
                        grid.dimensions(),
                        own.dimensions(),
                        own.indexMapTo(grid));
    }

    /**
     * @param grid the model's grid
     * @param own the grid for the result
     * @return the most bytes that this holds at a time, from the first window to the last plane
     */
    long workingBytes(Geometry grid, Geometry own) {
        int batch = batch();
        WindowGrid windows = windows(grid);
        long plane = (long) grid.nx() * grid.ny();
        int[] taken = windows.window();
        long box = (long) taken[0] * taken[1] * taken[2];
        long ring = windows.depth(batch) * plane * (scores + 1);
        long planes = (2L * plane + (grid.equals(own) ? 0 : 4L * own.nx() * own.ny())) * scores;
        long views = options.mirroring() == Mirroring.NONE ? 0 : 2L * batch * box * scores;
        int channels = network.architecture().inChannels();
        long buffers = box * (1 + (1L + batch) * channels);
        return Float.BYTES * (ring + planes + views + buffers) + network.workingBytes(batch * box);
    }
}
