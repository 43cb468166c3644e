package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Updates the parameters of a network by their gradients. */
interface Optimizer extends AutoCloseable {

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
