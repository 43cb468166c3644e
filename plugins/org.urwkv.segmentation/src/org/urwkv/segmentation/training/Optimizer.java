package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.urwkv.segmentation.network.Network;

/** Updates the parameters of a network by their gradients. */
interface Optimizer extends AutoCloseable {

    /**
     * @param network whose parameters are updated
     * @param options which optimiser
     */
    static Optimizer of(Network network, OptimizationOptions options) {
        double decay = options.weightDecay();
        return switch (options.method()) {
            case ADAMW -> new AdamW(network, decay < 0 ? 0.2 : decay);
            case SGD -> new Sgd(network, decay < 0 ? 3e-5 : decay);
        };
    }

    /**
     * Updates the parameters and sets their gradients to zero. If the gradients are not finite, the
     * parameters stay as they are.
     *
     * @param rate learning rate
     * @return global norm of the gradients before they were scaled
     */
    double step(double rate);

    /**
     * @return the tensors that it remembers, by names
     */
    Map<String, NDArray> state();

    /**
     * @return number of updates so far
     */
    int steps();

    /** Goes on as after so many updates; the tensors are set by the caller. */
    void resume(int steps);

    /** Forgets all updates. */
    void reset();

    @Override
    void close();
}
