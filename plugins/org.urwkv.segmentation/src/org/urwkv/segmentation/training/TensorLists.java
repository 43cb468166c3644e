package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.urwkv.torch.Script;

/**
 * What is done to the tensors of two lists; the contents change in place, without gradients. Both
 * lists of a call have the same shapes in the same order, and no tensor in common. They are on one
 * device where nothing else is said.
 */
final class TensorLists implements AutoCloseable {

    private final NDManager manager;
    private final Script script;

    /**
     * @param parent manager of the device on which the tensors are
     */
    TensorLists(NDManager parent) {
        manager = parent.newSubManager();
        script = Script.load(manager, "Tensors", Script.resource(getClass(), "tensors.ts"));
    }

    /** Moves the elements of {@code a} by a share (0 to 1) towards those of {@code b}. */
    void approach(double share, List<NDArray> a, List<NDArray> b) {
        call("approach", share, a, b);
    }

    /** Exchanges the contents, bit by bit. */
    void exchange(List<NDArray> a, List<NDArray> b) {
        call("exchange", 0, a, b);
    }

    /** Gives {@code a} the contents of {@code b}, which may be on another device. */
    void copy(List<NDArray> a, List<NDArray> b) {
        call("copy", 0, a, b);
    }

    /** Adds the elements of {@code b} to those of {@code a}. */
    void add(List<NDArray> a, List<NDArray> b) {
        call("add", 0, a, b);
    }

    /**
     * @param manager owner of the result
     * @param tensors float32 tensors, on any device
     * @return the tensors on the manager's device; those that are there share their memory
     */
    List<NDArray> on(NDManager manager, List<NDArray> tensors) {
        return script.call("on", false, new NDList(manager.create(0f)), tensors);
    }

    /**
     * @return the sum of the products of all elements, of which gradients can be had; belongs to
     *     the manager of the first tensor
     */
    NDArray product(List<NDArray> a, List<NDArray> b) {
        NDArray number = a.get(0).getManager().create(0f);
        return script.call("product", true, new NDList(number), a, b).singletonOrThrow();
    }

    private void call(String method, double number, List<NDArray> a, List<NDArray> b) {
        try (NDManager local = manager.newSubManager()) {
            script.call(method, false, new NDList(local.create((float) number)), a, b);
        }
    }

    @Override
    public void close() {
        script.close();
        manager.close();
    }
}
