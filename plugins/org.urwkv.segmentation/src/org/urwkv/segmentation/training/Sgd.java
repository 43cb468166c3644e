package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;

/**
 * Gradient descent with Nesterov's momentum 0.99 (Sutskever et al., ICML 2013, in PyTorch's form):
 * gradients are scaled to a global norm of at most 12, then g += decay * p for the parameters that
 * the network names, v = 0.99 v + g, p -= rate (g + 0.99 v).
 */
final class Sgd extends MomentOptimizer {

    private final List<NDArray> decays = new ArrayList<>();
    private final List<NDArray> velocities = new ArrayList<>();

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    Sgd(Network network, double decay) {
        super(network, "Sgd", "sgd.ts");
        network.parameters()
                .forEach(
                        (name, array) -> {
                            boolean decayed = network.decayed().contains(name);
                            decays.add(manager.create(decayed ? (float) decay : 0f));
                            velocities.add(moment("velocity." + name, array));
                        });
    }

    @Override
    NDArray update(int step, double rate, NDManager local) {
        float[] settings = {(float) rate, (float) LARGEST_NORM};
        return script.call(
                        "step",
                        false,
                        new NDList(local.create(settings)),
                        parameters,
                        decays,
                        Gradients.of(parameters, local),
                        velocities)
                .singletonOrThrow();
    }
}
