package org.urwkv.benchmarks.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Script;

/** A method of a script forward and backward, with gradients of all its inputs. */
final class Differentiated implements Runnable {

    private final Script script;
    private final String method;
    private final List<NDArray> tensors;
    private final List<NDArray> parameters;
    private final NDArray upstream;

    /**
     * @param tensors the single arguments of the method
     * @param parameters the list after them; empty for none
     * @param upstream gradient of the result
     */
    Differentiated(
            Script script,
            String method,
            List<NDArray> tensors,
            List<NDArray> parameters,
            NDArray upstream) {
        this.script = script;
        this.method = method;
        this.tensors = tensors;
        this.parameters = parameters;
        this.upstream = upstream;
    }

    @Override
    public void run() {
        try (NDManager scope = upstream.getManager().newSubManager();
                Gradients recording = Gradients.record()) {
            NDList inputs = new NDList(leaves(tensors, scope));
            List<NDArray> list = leaves(parameters, scope);
            NDArray y =
                    (list.isEmpty()
                                    ? script.call(method, true, inputs)
                                    : script.call(method, true, inputs, list))
                            .singletonOrThrow();
            JniUtils.backward((PtNDArray) y, (PtNDArray) upstream, false, false);
        }
    }

    /** New handles without a gradient yet: nothing is added up or set to zero. */
    private static List<NDArray> leaves(List<NDArray> arrays, NDManager scope) {
        List<NDArray> leaves = new ArrayList<>();
        for (NDArray array : arrays) {
            NDArray leaf = array.stopGradient();
            leaf.attach(scope);
            leaf.setRequiresGradient(true);
            leaves.add(leaf);
        }
        return leaves;
    }

    /**
     * @return a script whose only method {@code f} calls an operator of the project
     */
    static Script operator(NDManager manager, String arguments, String call) {
        return Script.load(
                manager,
                "Single",
                """
                class Single(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                  def f(self: __torch__.Single, %s) -> Tensor:
                    return %s
                """
                        .formatted(arguments, call));
    }

    /**
     * @return random values (1, C, D, H, W), laid out with channels last
     */
    static NDArray channelsLast(NDManager manager, long channels, long edge) {
        return manager.randomNormal(new Shape(1, edge, edge, edge, channels))
                .transpose(0, 4, 1, 2, 3);
    }
}
