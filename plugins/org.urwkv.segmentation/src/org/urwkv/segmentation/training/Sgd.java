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
 * Gradient descent with Nesterov's momentum 0.99 (Sutskever et al., ICML 2013, in PyTorch's form):
 * gradients are scaled to a global norm of at most 12, then g += decay * p for the parameters that
 * the network names, v = 0.99 v + g, p -= rate (g + 0.99 v).
 */
final class Sgd implements Optimizer {

    private static final double LARGEST_NORM = 12;

    private final NDManager manager;
    private final Script script;
    private final List<NDArray> parameters;
    private final List<NDArray> decays = new ArrayList<>();
    private final List<NDArray> velocities = new ArrayList<>();
    private final Map<String, NDArray> state = new LinkedHashMap<>();
    private int steps;

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     */
    Sgd(Network network, double decay) {
        manager = network.manager().newSubManager();
        script = Script.load(manager, "Sgd", Script.resource(Sgd.class, "sgd.ts"));
        parameters = new ArrayList<>(network.parameters().values());
        network.parameters()
                .forEach(
                        (name, array) -> {
                            boolean decayed = network.decayed().contains(name);
                            decays.add(manager.create(decayed ? (float) decay : 0f));
                            NDArray zeros = manager.zeros(array.getShape(), DataType.FLOAT32);
                            velocities.add(zeros);
                            state.put("velocity." + name, zeros);
                        });
    }

    @Override
    public double step(double rate) {
        try (NDManager local = manager.newSubManager()) {
            float[] settings = {(float) rate, (float) LARGEST_NORM};
            NDArray norm =
                    script.call(
                                    "step",
                                    false,
                                    new NDList(local.create(settings)),
                                    parameters,
                                    decays,
                                    Gradients.of(parameters, local),
                                    velocities)
                            .singletonOrThrow();
            Gradients.clear(parameters);
            double value = norm.getFloat();
            steps += Double.isFinite(value) ? 1 : 0;
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
        state.values().forEach(velocity -> velocity.muli(0));
    }

    @Override
    public void close() {
        script.close();
        manager.close();
    }
}
