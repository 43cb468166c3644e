package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Script;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): beta 0.9 and 0.999, epsilon 1e-8,
 * decay on the parameters that the network names. Gradients are first scaled to a global norm of at
 * most 12.
 */
final class AdamW implements Optimizer {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double LARGEST_NORM = 12;

    private final NDManager manager;
    private final Script script;
    private final double decay;
    private final List<NDArray> parameters;
    private final List<NDArray> decayed = new ArrayList<>();
    private final List<NDArray> firstMoments = new ArrayList<>();
    private final List<NDArray> secondMoments = new ArrayList<>();
    private final Map<String, NDArray> state = new LinkedHashMap<>();
    private int steps;

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    AdamW(Network network, double decay) {
        this.decay = decay;
        manager = network.manager().newSubManager();
        script = Script.load(manager, "AdamW", Script.resource(AdamW.class, "adamw.ts"));
        parameters = new ArrayList<>(network.parameters().values());
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

    private NDArray moment(String name, NDArray parameter) {
        NDArray zeros = manager.zeros(parameter.getShape(), DataType.FLOAT32);
        state.put(name, zeros);
        return zeros;
    }

    /** A second handle to the same memory: DJL tells lists apart by the names of their arrays. */
    private NDArray handle(NDArray array) {
        NDArray handle = array.stopGradient();
        handle.attach(manager);
        return handle;
    }

    @Override
    public double step(double rate) {
        int step = steps + 1;
        try (NDManager local = manager.newSubManager()) {
            float[] settings = {
                (float) rate,
                (float) (1 - Math.pow(BETA1, step)),
                (float) Math.sqrt(1 - Math.pow(BETA2, step)),
                (float) decay,
                (float) LARGEST_NORM
            };
            NDArray norm =
                    script.call(
                                    "step",
                                    false,
                                    new NDList(local.create(settings)),
                                    parameters,
                                    decayed,
                                    Gradients.of(parameters, local),
                                    firstMoments,
                                    secondMoments)
                            .singletonOrThrow();
            Gradients.clear(parameters);
            double value = norm.getFloat();
            if (Double.isFinite(value)) {
                steps = step;
            }
            return value;
        }
    }

    @Override
    public Map<String, NDArray> state() {
        return state;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public void resume(int updates) {
        steps = updates;
    }

    @Override
    public void reset() {
        steps = 0;
        state.values().forEach(moment -> moment.muli(0));
    }

    @Override
    public void close() {
        script.close();
        manager.close();
    }
}
