package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;
import org.urwkv.torch.Gradients;

/**
 * The network in training and others with the same weights, which compute the parts of a batch at
 * the same time. On one device they share the memory of the weights. On several devices each has a
 * copy, which is renewed before every step; the gradients come back and are added in the order of
 * the devices, so that the sums do not depend on which device is ready first.
 */
final class Replicas implements AutoCloseable {

    private final List<Network> networks = new ArrayList<>();
    private final Workers workers;
    private final boolean copies;
    private final TensorLists lists;

    private Replicas(Network network, Workers workers, boolean copies) {
        this.workers = workers;
        this.copies = copies;
        networks.add(network);
        lists = new TensorLists(network.manager());
    }

    /**
     * @param network the network in training; stays open
     * @param workers a network is made for each; stay open
     * @return networks on its device
     */
    static Replicas sharing(Network network, Workers workers) {
        Replicas replicas = new Replicas(network, workers, false);
        while (replicas.networks.size() < workers.count()) {
            replicas.networks.add(network.replica());
        }
        return replicas;
    }

    /**
     * @param devices the devices
     * @param network the network in training, on the first of them; stays open
     * @param precision of the convolutions
     * @param workers one for each device; stay open
     * @return a network on each device
     */
    static Replicas on(
            List<Device> devices, Network network, Precision precision, Workers workers) {
        Replicas replicas = new Replicas(network, workers, true);
        try {
            for (Device device : devices.subList(1, devices.size())) {
                replicas.networks.add(
                        Networks.create(network.architecture(), device, 0, precision));
            }
            return replicas;
        } catch (RuntimeException | Error e) {
            replicas.close();
            throw e;
        }
    }

    /**
     * @return number of parts of a batch, which is no smaller
     */
    int count() {
        return networks.size();
    }

    /**
     * @param part number of a part; 0 is the network in training
     * @return the network that computes it
     */
    Network get(int part) {
        return networks.get(part);
    }

    /**
     * @return what copies tensors between the devices
     */
    TensorLists lists() {
        return lists;
    }

    /** Runs {@code work} for every part at the same time, as {@link Workers#each} does. */
    <T> List<T> each(IntFunction<T> work) {
        return workers.each(work);
    }

    /**
     * @param work gets a manager for each part, on its device; they are closed afterwards
     * @return its result
     */
    <T> T within(Function<List<NDManager>, T> work) {
        List<NDManager> managers = new ArrayList<>();
        try {
            networks.forEach(network -> managers.add(network.manager().newSubManager()));
            return work.apply(managers);
        } finally {
            managers.forEach(NDManager::close);
        }
    }

    /** Gives all the weights of the network in training. */
    void spread() {
        if (copies) {
            List<NDArray> weights = List.copyOf(networks.get(0).state().values());
            for (Network other : others()) {
                lists.copy(List.copyOf(other.state().values()), weights);
            }
        }
    }

    /**
     * Adds the gradients of all to those of the network in training, and sets theirs to zero.
     *
     * @param manager of its device; owns what is needed meanwhile
     */
    void gather(NDManager manager) {
        List<NDArray> total = Gradients.of(networks.get(0).parameters().values(), manager);
        for (Network other : others()) {
            Collection<NDArray> arrays = other.parameters().values();
            lists.add(total, lists.on(manager, Gradients.of(arrays, manager)));
            Gradients.clear(arrays);
        }
    }

    private List<Network> others() {
        return networks.subList(1, networks.size());
    }

    @Override
    public void close() {
        others().forEach(Network::close);
        lists.close();
    }
}
