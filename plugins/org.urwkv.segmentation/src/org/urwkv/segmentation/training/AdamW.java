package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
    private final NDArray decays;
    private final NDArray firstMoments;
    private final NDArray secondMoments;

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    AdamW(Network network, double decay) {
        super(network, "AdamW", "adamw.ts");
        decays = decays(network, decay);
        firstMoments = moments("first.", network);
        secondMoments = moments("second.", network);
    }

    @Override
    NDArray update(int step, double rate, NDManager local) {
        float[] settings = {
            (float) rate,
            (float) (1 - Math.pow(BETA1, step)),
            (float) Math.sqrt(1 - Math.pow(BETA2, step)),
            (float) LARGEST_NORM
        };
        return script.call(
                        "step",
                        false,
                        new NDList(local.create(settings), decays, firstMoments, secondMoments),
                        parameters,
                        Gradients.of(parameters, local))
                .singletonOrThrow();
    }
}
