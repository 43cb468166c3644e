package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urwkv.segmentation.network.Network;

/**
 * Exponential moving average of all that a network stores: average += (1 - decay) * (weights -
 * average). It is what is validated and kept, because the noise of single steps is not in it
 * (Polyak and Juditsky, 1992). In the first steps the decay is (1 + step) / (10 + step), so that
 * the first weights are soon forgotten.
 */
final class MovingAverage implements AutoCloseable {

    private final NDManager manager;
    private final TensorLists lists;
    private final double decay;
    private final List<NDArray> weights;
    private final Set<String> learned;
    private final Map<String, NDArray> averages = new LinkedHashMap<>();

    /**
     * @param network whose weights are averaged; the averages begin with the present ones
     * @param decay share that stays at each step, 0 to 1; with 0 the average is the last weights
     */
    MovingAverage(Network network, double decay) {
        this.decay = decay;
        manager = network.manager().newSubManager();
        lists = new TensorLists(manager);
        weights = List.copyOf(network.state().values());
        learned = Set.copyOf(network.parameters().keySet());
        network.state()
                .forEach((name, array) -> averages.put(name, manager.zeros(array.getShape())));
        lists.copy(averages(), weights);
    }

    private List<NDArray> averages() {
        return List.copyOf(averages.values());
    }

    /**
     * Takes the network's weights into the average.
     *
     * @param step number of the step that they come from, from 0
     */
    void update(long step) {
        double kept = Math.min(decay, (1.0 + step) / (10.0 + step));
        lists.approach(1 - kept, averages(), weights);
    }

    /** Puts the averages into the network and keeps its weights; the second call undoes it. */
    void exchange() {
        lists.exchange(averages(), weights);
    }

    /** Gives the network the averages; they stay. */
    void restore() {
        lists.copy(weights, averages());
    }

    /** Gives the network the averages of what it collects in passing, as batch norms do. */
    void restoreStatistics() {
        List<NDArray> from = new ArrayList<>();
        List<NDArray> to = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, NDArray> average : averages.entrySet()) {
            if (!learned.contains(average.getKey())) {
                from.add(average.getValue());
                to.add(weights.get(index));
            }
            index++;
        }
        if (!from.isEmpty()) {
            lists.copy(to, from);
        }
    }

    /**
     * @return the averages, by the names of the network's state
     */
    Map<String, NDArray> state() {
        return averages;
    }

    @Override
    public void close() {
        lists.close();
        manager.close();
    }
}
