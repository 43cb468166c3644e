package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
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

    private final Script script;
    private final NDManager manager;
    private final Network network;
    private final int[] window;
    private final PredictionOptions options;
    private final WindowScorer scorer;
    private final NDArray weight;
    private final NDArray bias;
    private int[] weighted;
    private float[] weights;

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
        boolean fewer = network.architecture().scores() < network.architecture().classes();
        Head head = fewer ? network.head().orElseThrow() : null;
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

    /**
     * @param image the image on the model's grid
     * @param grid that grid
     * @param own the grid for the result: {@code grid} or one of the same axes and field of view
     * @param monitor asked before each batch of windows and within it
     * @return the scores on {@code own}; the caller closes them
     */
    PlaneSource open(GridImage image, Geometry grid, Geometry own, PredictionMonitor monitor) {
        WindowGrid windows =
                WindowGrid.of(network.architecture(), grid.dimensions(), window, options.overlap());
        PlaneSource planes =
                new SlidingWindow(
                        script,
                        manager,
                        image,
                        windows,
                        importance(windows.window()),
                        network.architecture().scores(),
                        options.batchOn(network.manager().getDevice().isGpu()),
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

    /** Cases of one table mostly have windows of one size. */
    private float[] importance(int[] size) {
        if (!Arrays.equals(size, weighted)) {
            weights = options.importance().of(size);
            weighted = size.clone();
        }
        return weights;
    }
}
