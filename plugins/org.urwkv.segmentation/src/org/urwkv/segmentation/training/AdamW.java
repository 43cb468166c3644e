package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): beta 0.9 and 0.999, epsilon 1e-8,
 * decay on the parameters that the network names. Gradients are first scaled to a global norm of at
 * most 12.
 */
final class AdamW extends MomentOptimizer {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private final double decay;
    private final List<NDArray> decayed = new ArrayList<>();
    private final List<NDArray> firstMoments = new ArrayList<>();
    private final List<NDArray> secondMoments = new ArrayList<>();

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    AdamW(Network network, double decay) {
        super(network, "AdamW", "adamw.ts");
        this.decay = decay;
        network.parameters()
                .forEach(
                        (name, array) -> {
                            if (network.decayed().contains(name)) {
                                decayed.add(handle(array));
                            }
                            firstMoments.add(moment("first." + name, array));
                            secondMoments.add(moment("second." + name, array));
                        });
    }

    /** A second handle to the same memory: DJL tells lists apart by the names of their arrays. */
    private NDArray handle(NDArray array) {
        NDArray handle = array.stopGradient();
        handle.attach(manager);
        return handle;
    }

    @Override
    NDArray update(int step, double rate, NDManager local) {
        float[] settings = {
            (float) rate,
            (float) (1 - Math.pow(BETA1, step)),
            (float) Math.sqrt(1 - Math.pow(BETA2, step)),
            (float) decay,
            (float) LARGEST_NORM
        };
        return script.call(
                        "step",
                        false,
                        new NDList(local.create(settings)),
                        parameters,
                        decayed,
                        Gradients.of(parameters, local),
                        firstMoments,
                        secondMoments)
                .singletonOrThrow();
    }
}
