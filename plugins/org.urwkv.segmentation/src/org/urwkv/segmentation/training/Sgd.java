package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/**
 * Gradient descent with Nesterov's momentum 0.99 (Sutskever et al., ICML 2013, in PyTorch's form):
 * gradients are scaled to a global norm of at most 12, then g += decay * p for the parameters that
 * the network names, v = 0.99 v + g, p -= rate (g + 0.99 v).
 */
final class Sgd extends MomentOptimizer {

    private final NDArray decays;
    private final NDArray velocities;

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    Sgd(Network network, double decay) {
        super(network, "Sgd", "sgd.ts");
        decays = decays(network, decay);
        velocities = moments("velocity.", network);
    }

    @Override
    NDArray update(int step, double rate, NDManager local) {
        float[] settings = {(float) rate, (float) LARGEST_NORM};
        return script.call(
                        "step",
                        false,
                        new NDList(local.create(settings), decays, velocities),
                        parameters,
                        Gradients.of(parameters, local))
                .singletonOrThrow();
    }
}
