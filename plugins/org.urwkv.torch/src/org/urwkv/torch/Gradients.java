package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * Records what the calling thread computes, so that gradients can be had. Several threads may
 * record at the same time (DJL's own collector allows one in a process).
 *
 * <pre>
 * try (Gradients gradients = Gradients.record()) {
 *     NDArray loss = ...;
 *     gradients.backward(loss);
 * }
 * </pre>
 */
public final class Gradients implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final boolean before = JniUtils.isGradMode();

    private Gradients() {
        JniUtils.setGradMode(true);
    }

    /**
     * @return a recording of the calling thread, until it is closed
     */
    public static Gradients record() {
        Torch.prepareThread();
        return new Gradients();
    }

    /**
     * Adds the derivative of a number by each array that requires a gradient to that array's
     * gradient.
     *
     * @param loss a tensor of one element
     */
    public void backward(NDArray loss) {
        try (NDArray one = loss.onesLike()) {
            Torch.compute(
                    () -> {
                        JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
                        return null;
                    });
        }
    }

    /**
     * @param arrays arrays that require gradients
     * @param manager owner of the handles to the gradients; they share the memory of the gradients
     * @return their gradients in the same order
     * @throws TorchException if an array has none; its message gives the place in the list
     */
    public static List<NDArray> of(Iterable<? extends NDArray> arrays, NDManager manager) {
        List<NDArray> result = new ArrayList<>();
        for (NDArray array : arrays) {
            // DJL's getGradient gives zeros where there is none, which hides mistakes
            NDArray gradient = JniUtils.getGradient((PtNDArray) array);
            if (gradient == null) {
                throw new TorchException(
                        "No gradient reaches parameter " + result.size() + " of the list.");
            }
            gradient.attach(manager);
            result.add(gradient);
        }
        return result;
    }

    /**
     * Sets gradients to zero; they add up otherwise.
     *
     * @param arrays arrays that require gradients
     */
    public static void clear(Iterable<? extends NDArray> arrays) {
        for (NDArray array : arrays) {
            JniUtils.zeroGrad((PtNDArray) array);
        }
    }

    /** Ends the recording, in the thread that began it. */
    @Override
    public void close() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("A recording ends in the thread that began it.");
        }
        JniUtils.setGradMode(before);
    }
}
