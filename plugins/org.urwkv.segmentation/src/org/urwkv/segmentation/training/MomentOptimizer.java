package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Gradients;
import org.urwkv.torch.Script;

/** What optimisers share that keep running means of gradients beside the parameters. */
abstract class MomentOptimizer implements Optimizer {

    /** Gradients are scaled to a global norm of at most this. */
    static final double LARGEST_NORM = 12;

    /** Owner of what the optimiser keeps. */
    final NDManager manager;

    /** The script of a step. */
    final Script script;

    /** The parameters in the network's order. */
    final List<NDArray> parameters;

    private final Map<String, NDArray> state = new LinkedHashMap<>();
    private int steps;

    /**
     * @param network whose parameters are updated
     * @param className class of the script
     * @param text name of the script's file
     */
    MomentOptimizer(Network network, String className, String text) {
        manager = network.manager().newSubManager();
        script = Script.load(manager, className, Script.resource(MomentOptimizer.class, text));
        parameters = new ArrayList<>(network.parameters().values());
    }

    /**
     * @param prefix of the names in the {@link #state}
     * @param network whose parameters are updated
     * @return a zero for each element of all parameters, in their order; the parts of it that
     *     belong to a parameter are parts of the state, with the prefix before its name
     */
    final NDArray moments(String prefix, Network network) {
        NDArray zeros = manager.zeros(new Shape(elements()), DataType.FLOAT32);
        long from = 0;
        for (Map.Entry<String, NDArray> parameter : network.parameters().entrySet()) {
            Shape shape = parameter.getValue().getShape();
            NDArray part = zeros.get(new NDIndex().addSliceDim(from, from + shape.size()));
            state.put(prefix + parameter.getKey(), part.reshape(shape));
            from += shape.size();
        }
        return zeros;
    }

    /**
     * @param network whose parameters are updated
     * @param decay strength of the weight decay
     * @return for each element of all parameters this strength, or 0 where it does not decay
     */
    final NDArray decays(Network network, double decay) {
        float[] each = new float[Math.toIntExact(elements())];
        int from = 0;
        for (Map.Entry<String, NDArray> parameter : network.parameters().entrySet()) {
            int to = from + Math.toIntExact(parameter.getValue().size());
            boolean decayed = network.decayed().contains(parameter.getKey());
            Arrays.fill(each, from, to, decayed ? (float) decay : 0);
            from = to;
        }
        return manager.create(each);
    }

    private long elements() {
        return parameters.stream().mapToLong(NDArray::size).sum();
    }

    /**
     * Updates the parameters, unless the gradients are not finite.
     *
     * @param step number of the step, from 1
     * @param rate learning rate
     * @param local owner of what is needed meanwhile
     * @return the norm of the gradients, one number
     */
    abstract NDArray update(int step, double rate, NDManager local);

    @Override
    public final double step(double rate) {
        try (NDManager local = manager.newSubManager()) {
            NDArray norm = update(steps + 1, rate, local);
            Gradients.clear(parameters);
            double value = norm.getFloat();
            steps += Double.isFinite(value) ? 1 : 0;
            return value;
        }
    }

    @Override
    public final Map<String, NDArray> state() {
        return state;
    }

    @Override
    public final int steps() {
        return steps;
    }

    @Override
    public final void resume(int updates) {
        steps = updates;
    }

    @Override
    public final void reset() {
        steps = 0;
        state.values().forEach(moment -> moment.muli(0));
    }

    @Override
    public final void close() {
        script.close();
        manager.close();
    }
}
